package io.wireloom.extract.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A desk's own lexicon: a folder of files named and laid out as the built-in tables, each with rows that are added to them. Files
 * that cannot be used leave things as they were. Safe for use by many threads.
 */
public final class LexiconFolder {

    private static final String ENDING = ".tsv";

    private final Path folder;
    private volatile LexiconTables tables = LexiconTables.builtIn();
    private volatile List<LexiconProblem> problems = List.of();
    private Map<LexiconTable, String> tried = Map.of();

    /**
     * @param folder null when the desk has none
     */
    public LexiconFolder(Path folder) {
        this.folder = folder;
    }

    /** The tables of the last files that could be used, with the built-in ones. */
    public LexiconTables tables() {
        return tables;
    }

    /** What is wrong with the files as they are now; empty when nothing is. */
    public List<LexiconProblem> problems() {
        return problems;
    }

    /**
     * Reads the files anew.
     *
     * @return the tables, which are in use from now on
     * @throws BadLexiconException when a file cannot be used; the tables used until now stay in use
     */
    public synchronized LexiconTables reload() {
        try {
            return use(texts());
        } catch (BadLexiconException e) {
            problems = e.problems();
            throw e;
        }
    }

    /**
     * Reads the files anew if their content has changed since it was last tried.
     *
     * @return whether they have changed and are in use now
     * @throws BadLexiconException when they have changed and cannot be used; once for each change
     */
    public synchronized boolean reloadIfChanged() {
        Map<LexiconTable, String> texts;
        try {
            texts = texts();
        } catch (BadLexiconException e) {
            if (e.problems().equals(problems)) {
                return false;
            }
            problems = e.problems();
            tried = null;
            throw e;
        }
        if (texts.equals(tried)) {
            return false;
        }
        try {
            use(texts);
        } catch (BadLexiconException e) {
            problems = e.problems();
            throw e;
        }
        return true;
    }

    private LexiconTables use(Map<LexiconTable, String> texts) {
        tried = texts;
        tables = tables.with(texts);
        problems = List.of();
        return tables;
    }

    private Map<LexiconTable, String> texts() {
        Map<LexiconTable, String> texts = new EnumMap<>(LexiconTable.class);
        List<LexiconProblem> wrong = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            LexiconTable.ofFile(name)
                    .ifPresentOrElse(
                            table -> texts.put(table, text(file, wrong)),
                            () -> wrong.add(
                                    new LexiconProblem(name, 0, "is no table; the tables are " + tableNames())));
        }
        if (!wrong.isEmpty()) {
            throw new BadLexiconException(wrong);
        }
        return texts;
    }

    private List<Path> files() {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadLexiconException(
                    List.of(new LexiconProblem(folder.toString(), 0, "cannot be read as a folder: " + e)));
        }
    }

    private static String text(Path file, List<LexiconProblem> wrong) {
        String name = file.getFileName().toString();
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            wrong.add(new LexiconProblem(name, 0, "is not UTF-8"));
        } catch (IOException e) {
            wrong.add(new LexiconProblem(name, 0, "cannot be read: " + e));
        }
        return "";
    }

    private static String tableNames() {
        return Stream.of(LexiconTable.values()).map(LexiconTable::fileName).collect(Collectors.joining(", "));
    }
}

package io.wireloom.extract.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of all tables: the built-in ones and, before them, a desk's own, for the first meaning of a phrase counts. Immutable. */
public final class LexiconTables {

    private final Map<LexiconTable, String> builtIn;
    private final Map<LexiconTable, String> own;

    private LexiconTables(Map<LexiconTable, String> builtIn, Map<LexiconTable, String> own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    /**
     * The built-in tables, from the class path.
     *
     * @throws IllegalStateException when one is missing
     */
    public static LexiconTables builtIn() {
        Map<LexiconTable, String> texts = new EnumMap<>(LexiconTable.class);
        for (LexiconTable table : LexiconTable.values()) {
            texts.put(table, Tsv.text(table.resource()));
        }
        return new LexiconTables(texts, Map.of());
    }

    /**
     * These built-in tables with a desk's own rows instead of those until now.
     *
     * @param texts the content of the desk's files
     * @throws BadLexiconException when a row cannot be used; with everything that is wrong
     */
    public LexiconTables with(Map<LexiconTable, String> texts) {
        List<LexiconProblem> problems = new ArrayList<>();
        new TreeMap<>(texts)
                .forEach((table, text) ->
                        problems.addAll(TableCheck.problems(table, text, Tsv.parse(builtIn.get(table)))));
        if (!problems.isEmpty()) {
            throw new BadLexiconException(problems);
        }
        return new LexiconTables(builtIn, Map.copyOf(texts));
    }

    /** The rows of a table, the desk's own first. */
    public List<List<String>> rows(LexiconTable table) {
        return Stream.concat(ownRows(table).stream(), Tsv.parse(builtIn.get(table)).stream())
                .toList();
    }

    /** The desk's own rows of a table. */
    public List<List<String>> ownRows(LexiconTable table) {
        return Tsv.parse(own.getOrDefault(table, ""));
    }

    /** How many rows are the desk's own. */
    public int ownRows() {
        return own.values().stream().mapToInt(text -> Tsv.parse(text).size()).sum();
    }

    /** SHA-256 (hex) of all tables: another for every change of any. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (LexiconTable table : LexiconTable.values()) {
                rows(table)
                        .forEach(row -> sha.update(
                                (table + "\t" + String.join("\t", row) + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.wireloom.bench.copies;

import io.wireloom.bench.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is expected of a set of documents: which of them are copies, and which are spun. Everything that is not named is expected to be
 * neither. Written one a line: {@code copy FILE RELATION FILE} with the relations that are admitted between bars
 * ({@code revision|same}), {@code either FILE FILE} for two that may be read either way, {@code spun FILE}. A file may be named by the
 * beginning of its name.
 *
 * @param copies the copies
 * @param either pairs that may be linked or not
 * @param spun documents that show traces of mechanical substitution
 */
record Expectations(List<Copy> copies, Set<Set<String>> either, Set<String> spun) {

    /**
     * A copy.
     *
     * @param file the copy
     * @param relations what it may be read as
     * @param of what it was taken from
     */
    record Copy(String file, List<String> relations, String of) {}

    /**
     * Reads expectations.
     *
     * @param text of the file
     * @param name of the file, for messages
     * @param documents ids of the documents that it is about
     * @throws BadInputException when a line cannot be understood, or names no document or several
     */
    static Expectations parse(String text, String name, Collection<String> documents) {
        Expectations expected = new Expectations(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String at = name + ", line " + number + ": ";
                expected.read(line.strip().split("\\s+"), at, documents);
            }
        }
        return expected;
    }

    private void read(String[] words, String at, Collection<String> documents) {
        if (words[0].equals("copy") && words.length == 4) {
            copies.add(new Copy(
                    find(words[1], at, documents),
                    Arrays.asList(words[2].split("\\|")),
                    find(words[3], at, documents)));
        } else if (words[0].equals("either") && words.length == 3) {
            either.add(Set.of(find(words[1], at, documents), find(words[2], at, documents)));
        } else if (words[0].equals("spun") && words.length == 2) {
            spun.add(find(words[1], at, documents));
        } else {
            throw new BadInputException(
                    at + "expected \"copy FILE RELATION FILE\", \"either FILE FILE\" or \"spun FILE\"");
        }
    }

    private static String find(String name, String at, Collection<String> documents) {
        if (documents.contains(name)) {
            return name;
        }
        List<String> found =
                documents.stream().filter(document -> document.startsWith(name)).toList();
        if (found.size() != 1) {
            throw new BadInputException(
                    at + (found.isEmpty() ? "no document" : "more than one document") + " begins with " + name);
        }
        return found.get(0);
    }
}

package io.wireloom.ingest.recasing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What is known of words and names in English, from the resources {@code recasing/*}. Loaded when first asked. */
final class WordLists {

    private static final String FOLDER = "/recasing/";

    private final Set<String> small = new HashSet<>(200_000);
    private final Set<String> alsoNames = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> firstNames = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private WordLists() {
        dictionary().forEach(this::addWord);
        tokens("words-extra.txt").forEach(small::add);
        tokens("names.txt").stream().filter(name -> !name.endsWith("?")).forEach(names::add);
        firstNames.addAll(tokens("first-names.txt"));
        titles.addAll(tokens("titles.txt"));
        tokens("acronyms.txt").forEach(form -> acronyms.put(form.toLowerCase(Locale.ROOT), form));
        tokens("mixed-case.txt").forEach(form -> acronyms.put(form.toLowerCase(Locale.ROOT), form));
        lines("phrases.txt").forEach(this::addPhrase);
    }

    /** The lists, loaded once. */
    static WordLists get() {
        return Holder.LISTS;
    }

    private static final class Holder {
        private static final WordLists LISTS = new WordLists();
    }

    /** The words of a small list. */
    static Set<String> set(String name) {
        return Set.copyOf(tokens(name + ".txt"));
    }

    /** Whether a word in small letters is an ordinary word. */
    boolean ordinary(String word) {
        return small.contains(word);
    }

    /** Whether an ordinary word is a name as well. */
    boolean alsoName(String word) {
        return alsoNames.contains(word);
    }

    /** Whether a word is a name nearly always. */
    boolean name(String word) {
        return names.contains(word);
    }

    boolean firstName(String word) {
        return firstNames.contains(word);
    }

    boolean title(String word) {
        return titles.contains(word);
    }

    /** How an abbreviation is printed; null when the word is none. */
    String acronym(String word) {
        return acronyms.get(word);
    }

    /** The names of several words that begin with a word in small letters, the longest first. */
    List<List<String>> phrases(String first) {
        return phrases.getOrDefault(first, List.of());
    }

    private void addWord(String entry) {
        boolean both = entry.endsWith("*");
        String word = both ? entry.substring(0, entry.length() - 1) : entry;
        small.add(word);
        if (both) {
            alsoNames.add(word);
        }
    }

    private void addPhrase(String phrase) {
        List<String> words = Tokens.words(phrase);
        phrases.merge(words.get(0).toLowerCase(Locale.ROOT), List.of(words), (one, other) -> Stream.concat(
                        one.stream(), other.stream())
                .sorted((a, b) -> b.size() - a.size())
                .toList());
    }

    private static List<String> tokens(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = WordLists.class.getResourceAsStream(FOLDER + file)) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> dictionary() {
        try (InputStream stream = new GZIPInputStream(WordLists.class.getResourceAsStream(FOLDER + "words.txt.gz"))) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}

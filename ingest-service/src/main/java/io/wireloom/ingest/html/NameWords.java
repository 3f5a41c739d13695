package io.wireloom.ingest.html;

import io.wireloom.ingest.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A list of words that class names and ids are made of, whichever way pages write them: {@code relatedLinks},
 * {@code related-links} and {@code c-related_links--wide} all hold the words {@code related links}. A phrase after {@code =} has to
 * be the whole name.
 */
final class NameWords {

    private static final int LONGEST_NAMES = 2_000;
    private static final int LONGEST_PHRASE = 3;

    /** A name of more words is a sentence, such as a heading's anchor. */
    private static final int MOST_WORDS = 8;

    /** Stands before phrases that have to be a whole name. */
    private static final String WHOLE = "=";

    private static final Pattern NAMES = Pattern.compile("\\s+");
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** Names that start so tell of the page's layout, not of what stands in the element. */
    private static final Set<String> LAYOUT = Set.of("has", "no", "with", "without", "is", "not", "js");

    private final Set<String> phrases;
    private final Map<String, Boolean> known = new HashMap<>();

    private NameWords(Set<String> phrases) {
        this.phrases = phrases;
    }

    /** The words of a lexicon; for one page, as it remembers the names it has seen. */
    static NameWords of(Lexicon lexicon) {
        return new NameWords(new HashSet<>(lexicon.entries()));
    }

    /** Whether a class name or the id of {@code element} holds one of the phrases. */
    boolean in(Element element) {
        // The id of a heading is made of its words.
        String names =
                element.normalName().matches("h[1-6]") ? element.className() : element.className() + " " + element.id();
        return !names.isBlank() && known.computeIfAbsent(names, this::anyIn);
    }

    private boolean anyIn(String names) {
        String bounded = names.substring(0, Math.min(names.length(), LONGEST_NAMES));
        for (String name : NAMES.split(bounded)) {
            List<String> words = words(name);
            if (!words.isEmpty()
                    && words.size() <= MOST_WORDS
                    && !LAYOUT.contains(words.get(0))
                    && (phrases.contains(WHOLE + String.join(" ", words)) || anyPhrase(words))) {
                return true;
            }
        }
        return false;
    }

    private boolean anyPhrase(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            for (int end = start + 1; end <= Math.min(words.size(), start + LONGEST_PHRASE); end++) {
                if (phrases.contains(String.join(" ", words.subList(start, end)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : WORDS.split(name)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}

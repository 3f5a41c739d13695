package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fixed phrases and names of news copy in which a word is swapped for one of like sense: "tortured phrases" (Cabanac, Labbé and
 * Magazinov, 2021). They are made of the lists: each word of each stock phrase is replaced by each of its substitutes, and what
 * writers do put is left out.
 */
final class SwappedWords {

    private static final Set<Kind> TITLES =
            EnumSet.of(Kind.ODD_SYNONYM, Kind.RARE_SYNONYM, Kind.SELDOM_SYNONYM, Kind.BROKEN_CONSTRUCTION);

    private static final Phrases<Swap> SWAPS = swaps();

    private SwappedWords() {}

    private record Swap(Kind kind, String meant) {}

    /** The signs in a text, in its order. */
    static List<Sign> in(List<Token> tokens) {
        List<Sign> signs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Phrases.Found<Swap> found = SWAPS.at(tokens, at);
            if (found == null || isTitle(tokens, at, found)) {
                at++;
            } else {
                int last = at + found.words() - 1;
                signs.add(new Sign(
                        found.value().kind(),
                        tokens.get(at).start(),
                        tokens.get(last).end(),
                        found.value().meant()));
                at = last + 1;
            }
        }
        return signs;
    }

    /** Whether what would be an everyday phrase is a name, being in capitals throughout. */
    private static boolean isTitle(List<Token> tokens, int at, Phrases.Found<Swap> found) {
        return TITLES.contains(found.value().kind())
                && tokens.subList(at, at + found.words()).stream().allMatch(Token::capital);
    }

    private static Phrases<Swap> swaps() {
        Map<String, String[]> substitutes = new HashMap<>();
        Lists.rows("substitutes.tsv").forEach(row -> substitutes.put(row[0], row[1].split("\\|")));
        List<String> names = Lists.column("fixed-names.txt");
        List<String> phrases = Lists.column("stock-phrases.txt");
        Set<String> written = new HashSet<>(Lists.column("legitimate-phrases.txt"));
        written.addAll(names);
        written.addAll(phrases);
        Phrases<Swap> swaps = new Phrases<>();
        Lists.rows("odd-phrases.tsv")
                .forEach(row -> swaps.add(
                        row[0], new Swap(Kind.valueOf(row[2].replace('-', '_').toUpperCase(Locale.ROOT)), row[1])));
        for (String[] row : Lists.rows("rare-synonyms.tsv")) {
            rare(row[2], row[1], new Swap(Kind.RARE_SYNONYM, row[0]), swaps);
            rare(row[3], row[1], new Swap(Kind.SELDOM_SYNONYM, row[0]), swaps);
        }
        names.forEach(name -> spin(name, substitutes, written, new Swap(Kind.ALTERED_NAME, name), swaps));
        phrases.forEach(phrase -> spin(phrase, substitutes, written, new Swap(Kind.ODD_SYNONYM, phrase), swaps));
        return swaps;
    }

    private static void rare(String words, String kind, Swap swap, Phrases<Swap> swaps) {
        for (String word : words.isEmpty() ? new String[0] : words.split("\\|")) {
            swaps.add(word, swap);
            switch (kind) {
                case "v" -> Inflection.of(word).forEach(form -> swaps.add(form, swap));
                case "n" -> swaps.add(word + "s", swap);
                default -> {}
            }
        }
    }

    private static void spin(
            String phrase, Map<String, String[]> substitutes, Set<String> written, Swap swap, Phrases<Swap> swaps) {
        String[] words = phrase.split(" ");
        Set<String> spun = new HashSet<>();
        for (int i = 0; i < words.length; i++) {
            for (String substitute : substitutes.getOrDefault(words[i], new String[0])) {
                spun.add(with(words, i, substitute));
                if (i == 0 && words.length == 2) {
                    for (String second : substitutes.getOrDefault(words[1], new String[0])) {
                        spun.add(substitute + " " + second);
                    }
                }
            }
        }
        spun.stream().sorted().filter(other -> !written.contains(other)).forEach(other -> swaps.add(other, swap));
    }

    private static String with(String[] words, int at, String substitute) {
        String[] spun = words.clone();
        spun[at] = substitute;
        return String.join(" ", spun);
    }
}

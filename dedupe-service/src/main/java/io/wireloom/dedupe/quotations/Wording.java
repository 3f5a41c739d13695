package io.wireloom.dedupe.quotations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a quotation, without what is the outlet's: marks, case, spelling.
 *
 * @param words in order
 */
record Wording(List<QuotedWord> words) {

    /** Words of a longer quotation are not compared. */
    static final int MOST_WORDS = 600;

    /** Written before a word that the outlet put in. */
    private static final char EDITORIAL = '[';

    private static final Pattern TOKEN = Pattern.compile("(?<initials>(?:\\p{L}\\.){2,}+)"
            + "|(?<word>\\p{N}++(?:[.,]\\p{N}++)*+|[\\p{L}\\p{M}\\p{N}]++(?:['\u2019\u02bc]\\p{L}++)*+|[%&])"
            + "|(?<open>[\\[(])|(?<close>[\\])])|(?<stop>[.!?:\u2026]+)");

    Wording {
        words = List.copyOf(words);
    }

    /** Reads what {@link #form} wrote. */
    static Wording read(String form) {
        List<QuotedWord> words = new ArrayList<>();
        for (String written : form.isEmpty() ? new String[0] : form.split(" ")) {
            boolean editorial = written.indexOf(EDITORIAL) == 0;
            String word = editorial ? written.substring(1, written.length() - 1) : written;
            boolean name = word.startsWith("^");
            words.add(new QuotedWord(name ? word.substring(1) : word, name, editorial));
        }
        return new Wording(words);
    }

    /** Reads the words between quotation marks. */
    static Wording of(String text) {
        List<QuotedWord> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        boolean begins = true;
        boolean editorial = false;
        while (token.find() && words.size() < MOST_WORDS) {
            if (token.group("stop") != null) {
                begins = true;
            } else if (token.group("open") != null) {
                editorial = true;
            } else if (token.group("close") != null) {
                editorial = false;
            } else {
                String word = token.group();
                boolean name = !begins && Character.isUpperCase(word.codePointAt(0)) && !word.equals("I");
                words.add(new QuotedWord(form(word), name, editorial));
                begins = false;
            }
        }
        return new Wording(words);
    }

    private static String form(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replaceAll("['\u2019\u02bc]", "");
        return Character.isDigit(lower.charAt(0)) ? lower.replace(",", "") : Spelling.of(lower.replace(".", ""));
    }

    int size() {
        return words.size();
    }

    /** How many of the words that {@link #form} wrote are the speaker's. */
    static int spoken(String form) {
        int spoken = 0;
        boolean begins = true;
        for (int at = 0; at < form.length(); at++) {
            char c = form.charAt(at);
            spoken += begins && c != EDITORIAL ? 1 : 0;
            begins = c == ' ';
        }
        return spoken;
    }

    /** The words written so that two quotations of one form read the same. */
    String form() {
        return words.stream()
                .map(word -> {
                    String written = word.name() ? "^" + word.form() : word.form();
                    return word.editorial() ? EDITORIAL + written + "]" : written;
                })
                .collect(Collectors.joining(" "));
    }

    List<QuotedWord> between(int from, int to) {
        return words.subList(from, to);
    }
}

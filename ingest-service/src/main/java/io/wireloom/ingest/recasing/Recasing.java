package io.wireloom.ingest.recasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives English copy in capitals the letters that a newspaper would print. The result is as long as the original, unit by unit, so
 * that a place in one is the same place in the other.
 */
public final class Recasing {

    private static final int FEWEST_LETTERS = 12;
    private static final int FEWEST_WORDS = 4;
    private static final double NEARLY_ALL = 0.9;

    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?\u2026][\"'\u201d\u2019)\\]]*\\s+[\"'\u201c\u2018(\\[]*$");
    private static final Pattern QUOTE_OPENS = Pattern.compile("[,:]\\s+[\"\u201c]$");

    private final Map<String, String> evidence = new HashMap<>();

    /**
     * Learns from the whole of a copy.
     *
     * @param ordinary what of it is not in capitals: shows how the copy prints words
     * @param capitals what of it is in capitals: a word that is a surname in one place is one everywhere
     */
    public Recasing(List<String> ordinary, List<String> capitals) {
        ordinary.forEach(this::learn);
        for (String text : capitals) {
            new WordForms(Tokens.of(text), evidence, WordLists.get())
                    .surnames()
                    .forEach(name -> evidence.putIfAbsent(name, Tokens.capital(name)));
        }
    }

    /** Whether a text is in capitals, so that they say nothing of its words. */
    public static boolean inCapitals(String text) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            }
            if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
                letters++;
            }
        }
        return letters >= FEWEST_LETTERS
                && capitals >= letters * NEARLY_ALL
                && text.strip().split("\\s+", FEWEST_WORDS + 1).length >= FEWEST_WORDS;
    }

    /** The text recased; of the same length. */
    public String recase(String text) {
        List<Token> tokens = Tokens.of(text);
        String[] forms = new WordForms(tokens, evidence, WordLists.get()).forms();
        StringBuilder recased = new StringBuilder(text);
        for (int i = 0; i < forms.length; i++) {
            Token token = tokens.get(i);
            String form = startsSentence(tokens, i) ? Tokens.capital(forms[i]) : forms[i];
            for (int k = 0; k < form.length(); k++) {
                recased.setCharAt(token.start() + k, form.charAt(k));
            }
        }
        return recased.toString();
    }

    private static boolean startsSentence(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (i == 0 || token.before().indexOf('\n') >= 0) {
            return true;
        }
        boolean ended = SENTENCE_END.matcher(token.before()).find();
        return (ended && !WordForms.abbreviation(tokens.get(i - 1), token))
                || QUOTE_OPENS.matcher(token.before()).find();
    }

    /** Remembers how words are printed where their place in the sentence does not ask for a capital. */
    private void learn(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean placed = startsSentence(tokens, i) || token.before().matches(".*[\"\u201c\u2018(:]\\s*");
            if (token.text().length() > 1 && !placed) {
                evidence.merge(token.small(), token.text(), (old, next) -> old.equals(next) ? old : smaller(old, next));
            }
        }
    }

    /** A word that is printed both ways is a small word that is part of some name. */
    private static String smaller(String one, String other) {
        return one.equals(Tokens.small(one)) ? one : other;
    }
}

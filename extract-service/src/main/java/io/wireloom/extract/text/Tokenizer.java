package io.wireloom.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into tokens: compounds with hyphens stay whole, the possessive ending and "n't" stand alone, abbreviations keep
 * their dot.
 */
final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile("(?:\\p{L}\\.){2,}+(?:[-\u2010\u2011][\\p{L}\\p{N}]++)*+"
            + "|\\d+(?:st|nd|rd|th)\\b"
            + "|\\d+(?:[.,:]\\d+){0,40}(?![\\p{L}\\d-])"
            + "|[\\p{L}\\p{N}]++(?:[-\u2010\u2011\u2013&/'\u2019\u02bc`][\\p{L}\\p{N}]++)*+"
            + "|''|``|\\S");
    private static final Pattern ENDING =
            Pattern.compile("(?i)(.*?)('s|\u2019s|n't|n\u2019t|'(?:ll|re|ve|d|m)|\u2019(?:ll|re|ve|d|m))$");
    private static final int SHORTEST_BARE_POSSESSIVE = 5;

    private final Set<String> abbreviations;
    private final Predicate<String> isName;

    /**
     * @param abbreviations lower-case words that keep a dot, such as "gen"
     * @param isName whether a word is a name of its own, so that the same word with an s added is a possessive whose
     *     apostrophe was lost
     */
    Tokenizer(Set<String> abbreviations, Predicate<String> isName) {
        this.abbreviations = abbreviations;
        this.isName = isName;
    }

    List<Token> tokens(String source, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source).region(start, end);
        while (matcher.find()) {
            add(tokens, source, matcher.start(), matcher.group());
        }
        return tokens;
    }

    private void add(List<Token> tokens, String source, int start, String text) {
        if (text.equals(".") && endsAbbreviation(tokens, start)) {
            Token last = tokens.remove(tokens.size() - 1);
            tokens.add(Token.of(last.start(), source.substring(last.start(), start + 1)));
            return;
        }
        boolean apostrophe = text.indexOf('\'') >= 0 || text.indexOf('\u2019') >= 0;
        Matcher ending = apostrophe ? ENDING.matcher(text) : null;
        if (apostrophe && ending.matches() && !ending.group(1).isEmpty()) {
            tokens.add(Token.of(start, ending.group(1)));
            tokens.add(Token.of(start + ending.end(1), ending.group(2)));
        } else if (lostApostrophe(text)) {
            int cut = text.length() - 1;
            tokens.add(Token.of(start, text.substring(0, cut)));
            tokens.add(Token.of(start + cut, text.substring(cut)));
        } else {
            tokens.add(Token.of(start, text));
        }
    }

    private boolean endsAbbreviation(List<Token> tokens, int dot) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean initial =
                last.text().length() == 1 && Character.isUpperCase(last.text().charAt(0));
        return last.end() == dot
                && (initial || abbreviations.contains(last.text().toLowerCase(Locale.ROOT)));
    }

    private boolean lostApostrophe(String text) {
        return text.length() >= SHORTEST_BARE_POSSESSIVE
                && text.endsWith("s")
                && !text.endsWith("ss")
                && Character.isUpperCase(text.codePointAt(0))
                && isName.test(text.substring(0, text.length() - 1))
                && !isName.test(text);
    }
}

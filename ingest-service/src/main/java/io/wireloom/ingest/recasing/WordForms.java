package io.wireloom.ingest.recasing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which letters of each word of a text are capitals, wherever it stands in its sentence. */
final class WordForms {

    private static final Pattern VOWEL = Pattern.compile("[aeiouy\u00e0-\u00ff]");
    private static final Pattern ROMAN =
            Pattern.compile("(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx|xxi|xxiii)");
    private static final Pattern ORDINAL =
            Pattern.compile("\\d+(?:st|nd|rd|th|s|am|pm|km|kg|mm|cm|mph|m|bn|mn|k|\\p{Ll}{3,})");
    private static final Pattern SCOTS = Pattern.compile("mc\\p{Ll}{3,}");
    private static final Pattern PREFIX = Pattern.compile(
            "(?:anti|counter|inter|mis|mid|multi|non|out|over|post|pre|re|semi|sub|super|trans|ultra|un|under)(?<base>\\p{Ll}{4,})");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}");
    private static final Pattern NEAR = Pattern.compile("[ -]|\\n");
    private static final Set<String> SMALL_INITIALS = Set.of("a.m.", "p.m.", "e.g.", "i.e.");
    private static final Set<String> PARTICLES = WordLists.set("particles");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ad", "an", "as", "ash", "ar", "at", "az");
    private static final Set<String> PLACE_PREFIXES = WordLists.set("place-prefixes");
    private static final Set<String> PLACE_KINDS = WordLists.set("place-kinds");
    private static final Set<String> SHORTENED = WordLists.set("shortened");
    /** What stands before a title as a part of it. */
    private static final Set<String> OFFICES = WordLists.set("offices");

    private static final Set<String> ENDINGS = Set.of("s", "t", "m", "d", "re", "ll", "ve");
    /** Abbreviations that are words as well, and in news nearly never the words. */
    private static final Set<String> STRONG =
            Set.of("un", "eu", "nato", "aids", "sars", "uk", "mps", "ceo", "tv", "ira", "pa", "pac");

    private static final Set<String> MONTHS = Set.of("march", "may", "mar");

    private final List<Token> tokens;
    private final Map<String, String> evidence;
    private final WordLists lists;
    private final String[] forms;
    private final Neighbours near;

    WordForms(List<Token> tokens, Map<String, String> evidence, WordLists lists) {
        this.tokens = tokens;
        this.evidence = evidence;
        this.lists = lists;
        this.forms = new String[tokens.size()];
        this.near = new Neighbours(tokens, forms, lists);
    }

    /** The form of each word, in order, as a sentence would have it in its middle. */
    String[] forms() {
        for (int i = 0; i < forms.length; i++) {
            if (forms[i] == null && !phrase(i)) {
                forms[i] = form(i);
            }
        }
        for (int i = forms.length - 2; i >= 0; i--) {
            boolean office = lists.title(near.small(i + 1)) && near.capitalised(i + 1) && near.adjacent(i + 1);
            if (office && OFFICES.contains(near.small(i))) {
                forms[i] = Tokens.capital(near.small(i));
            }
        }
        return forms;
    }

    /** Ordinary words that are somebody's surname here, in small letters: after a given name, an initial or a title. */
    Set<String> surnames() {
        Set<String> found = new HashSet<>();
        String[] all = forms();
        for (int i = 1; i < all.length; i++) {
            String word = near.small(i);
            boolean could = lists.ordinary(word) && !Neighbours.function(word) && near.capitalised(i);
            if (could && near.adjacent(i) && near.surname(i)) {
                found.add(word);
            }
        }
        return found;
    }

    /** Whether a point after {@code word} shortens it rather than ends a sentence before {@code next}. */
    static boolean abbreviation(Token word, Token next) {
        String small = word.small();
        boolean initial = small.length() == 1 && Character.isLetter(small.charAt(0));
        boolean shortened = next.before().startsWith(".") && (initial || SHORTENED.contains(small));
        return shortened || (INITIALS.matcher(small).matches() && !next.before().contains("\""));
    }

    private boolean phrase(int i) {
        for (List<String> words : lists.phrases(tokens.get(i).small())) {
            if (matches(words, i)) {
                for (int k = 0; k < words.size(); k++) {
                    String word = words.get(k);
                    forms[i + k] = word + tokens.get(i + k).small().substring(word.length());
                }
                return true;
            }
        }
        return false;
    }

    private boolean matches(List<String> words, int i) {
        if (i + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            Token token = tokens.get(i + k);
            boolean close = k == 0 || NEAR.matcher(token.before()).matches();
            boolean same = token.text().equalsIgnoreCase(words.get(k));
            boolean last = k == words.size() - 1;
            if (!close || !(same || (last && possessive(token.small(), words.get(k))))) {
                return false;
            }
        }
        return true;
    }

    private static boolean possessive(String small, String word) {
        return small.length() == word.length() + 2 && small.startsWith(Tokens.small(word)) && small.endsWith("s");
    }

    private String form(int i) {
        Token token = tokens.get(i);
        String small = token.small();
        int apostrophe = Math.max(small.indexOf('\''), small.indexOf('\u2019'));
        if (apostrophe > 0) {
            return withApostrophe(i, small, apostrophe);
        }
        if (small.indexOf('.') >= 0) {
            return SMALL_INITIALS.contains(small) ? small : token.text();
        }
        if (small.chars().anyMatch(Character::isDigit)) {
            return ORDINAL.matcher(small).matches() ? small : token.text();
        }
        if (ENDINGS.contains(small)
                && (token.before().endsWith("'") || token.before().endsWith("\u2019"))) {
            return small;
        }
        return small.length() == 1 ? letter(i, token) : cased(i, small);
    }

    private String letter(int i, Token token) {
        boolean initial = i + 1 < tokens.size() && tokens.get(i + 1).before().startsWith(". ") && near.nameLike(i + 1);
        return token.small().equals("a") && !initial ? "a" : token.text();
    }

    /** {@code O'BRIEN} and {@code D'ESTAING} have their capitals inside, {@code CHILDREN'S} and {@code DON'T} none. */
    private String withApostrophe(int i, String small, int apostrophe) {
        String head = small.substring(0, apostrophe);
        String tail = small.substring(apostrophe + 1);
        if (tail.equals("t") && head.endsWith("n")) {
            return small;
        }
        if (head.length() == 1) {
            boolean name = tail.length() > 2 && !head.equals("i");
            boolean french = name && (head.equals("d") || head.equals("l"));
            return (french ? head : Tokens.capital(head))
                    + small.charAt(apostrophe)
                    + (name ? Tokens.capital(tail) : tail);
        }
        return cased(i, head) + small.charAt(apostrophe) + tail;
    }

    private String cased(int i, String small) {
        String known = evidence.get(small);
        if (known != null && known.length() == small.length()) {
            return known;
        }
        String abbreviation = abbreviated(i, small);
        if (abbreviation != null) {
            return abbreviation;
        }
        if (lists.name(small)) {
            return Tokens.capital(small);
        }
        if (particle(i, small)) {
            return small;
        }
        if (capital(i, small)) {
            return Tokens.capital(small);
        }
        return lists.ordinary(small) || lists.title(small) ? small : unknown(small);
    }

    private boolean capital(int i, String small) {
        if (lists.title(small)) {
            return near.titled(i);
        }
        return MONTHS.contains(small) ? near.month(i) : lists.ordinary(small) && ordinaryName(i, small);
    }

    /** The form of an abbreviation; null when the word is none here. */
    private String abbreviated(int i, String small) {
        if (small.equals("us")) {
            return near.pronounUs(i) ? small : "US";
        }
        if (small.equals("is") && near.islamicState(i)) {
            return "IS";
        }
        if (lists.acronym(small) != null && (STRONG.contains(small) || !lists.ordinary(small))) {
            return lists.acronym(small);
        }
        return ROMAN.matcher(small).matches() && i > 0 && near.nameLike(i - 1) ? small.toUpperCase(Locale.ROOT) : null;
    }

    private boolean particle(int i, String small) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        boolean joined =
                tokens.get(i + 1).before().equals("-") && near.small(i + 1).length() > 2;
        return (PARTICLES.contains(small) && !lists.ordinary(near.small(i + 1)))
                || (ARTICLES.contains(small) && joined);
    }

    /** Whether an ordinary word is a name, or part of one, by what stands beside it. */
    private boolean ordinaryName(int i, String small) {
        if (small.equals("western")) {
            return near.ofTheWest(i);
        }
        boolean follows = near.adjacent(i);
        boolean leads = near.adjacent(i + 1);
        if (!Neighbours.function(small) && person(i, small, follows, leads)) {
            return true;
        }
        return (leads && PLACE_PREFIXES.contains(small) && near.properName(i + 1))
                || (follows && PLACE_KINDS.contains(small) && near.properName(i - 1));
    }

    private boolean person(int i, String small, boolean follows, boolean leads) {
        return (follows && near.surname(i)) || (leads && lists.firstName(small) && near.surnameLike(i + 1));
    }

    private static boolean pronounceable(String small) {
        return small.length() > 5 || VOWEL.matcher(small).find();
    }

    private String unknown(String small) {
        if (!pronounceable(small)) {
            return small.toUpperCase(Locale.ROOT);
        }
        if (SCOTS.matcher(small).matches()) {
            return "Mc" + Tokens.capital(small.substring(2));
        }
        Matcher prefixed = PREFIX.matcher(small);
        return prefixed.matches() && lists.ordinary(prefixed.group("base")) ? small : Tokens.capital(small);
    }
}

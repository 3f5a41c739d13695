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
    private static final Set<String> PARTICLES = Set.of(
            "bin", "ibn", "bint", "de", "del", "della", "der", "den", "di", "du", "da", "dos", "van", "von", "ter",
            "y");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ad", "an", "as", "ash", "ar", "at", "az");
    private static final Set<String> FUNCTION = WordLists.set("function-words");
    private static final Set<String> BEFORE_US = WordLists.set("before-us");
    private static final Set<String> PLACE_PREFIXES = WordLists.set("place-prefixes");
    private static final Set<String> PLACE_KINDS = WordLists.set("place-kinds");
    private static final Set<String> MONTH_NEIGHBOURS = Set.of(
            "in", "on", "since", "until", "by", "last", "next", "this", "early", "late", "mid", "of", "from", "to",
            "between", "through", "till", "before", "after", "during", "and");

    private static final Set<String> BEFORE_GROUP =
            Set.of("by", "of", "against", "from", "with", "between", "fighting", "join", "joined", "the");
    private static final Set<String> FIGHTERS = Set.of(
            "fighters",
            "militants",
            "jihadists",
            "positions",
            "members",
            "targets",
            "extremists",
            "group",
            "terrorists",
            "stronghold");
    private static final Set<String> ENDINGS = Set.of("s", "t", "m", "d", "re", "ll", "ve");
    private static final Set<String> OF_THE_WEST = Set.of(
            "powers",
            "officials",
            "countries",
            "governments",
            "diplomats",
            "nations",
            "leaders",
            "intelligence",
            "media",
            "world",
            "allies",
            "states",
            "sanctions",
            "support",
            "hostages");
    /** What stands before a title as a part of it. */
    private static final Set<String> OFFICES = Set.of(
            "foreign",
            "prime",
            "defense",
            "defence",
            "interior",
            "finance",
            "health",
            "justice",
            "deputy",
            "vice",
            "oil",
            "education",
            "trade",
            "transport",
            "energy",
            "police",
            "lieutenant",
            "brigadier",
            "state");

    private static final Set<String> STRONG =
            Set.of("un", "eu", "nato", "aids", "sars", "uk", "mps", "ceo", "tv", "ira", "pa", "pac");
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "to", "for", "with", "all", "like", "between", "among", "around");
    private static final Set<String> AFTER_MONTH = Set.of("and", "to", "when", "after", "as", "for", "but");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}");
    private static final Pattern NEAR = Pattern.compile("[ -]|\\n");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private final List<Token> tokens;
    private final Map<String, String> evidence;
    private final WordLists lists;
    private final String[] forms;

    WordForms(List<Token> tokens, Map<String, String> evidence, WordLists lists) {
        this.tokens = tokens;
        this.evidence = evidence;
        this.lists = lists;
        this.forms = new String[tokens.size()];
    }

    /** The form of each word, in order, as a sentence would have it in its middle. */
    String[] forms() {
        for (int i = 0; i < forms.length; i++) {
            if (forms[i] == null && !phrase(i)) {
                forms[i] = form(i);
            }
        }
        for (int i = forms.length - 2; i >= 0; i--) {
            boolean office = lists.title(small(i + 1))
                    && capitalised(i + 1)
                    && tokens.get(i + 1).before().equals(" ");
            if (office && OFFICES.contains(small(i))) {
                forms[i] = Tokens.capital(small(i));
            }
        }
        return forms;
    }

    /** Ordinary words that are somebody's surname here, in small letters: after a given name, an initial or a title. */
    Set<String> surnames() {
        Set<String> found = new HashSet<>();
        String[] all = forms();
        for (int i = 1; i < all.length; i++) {
            String word = small(i);
            if (lists.ordinary(word) && !FUNCTION.contains(word) && capitalised(i) && adjacent(i) && surname(i, word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** Whether a point after {@code word} shortens it rather than ends a sentence before {@code next}. */
    static boolean abbreviation(Token word, Token next) {
        String small = word.small();
        boolean initial = small.length() == 1 && Character.isLetter(small.charAt(0));
        boolean initials = INITIALS.matcher(small).matches();
        return next.before().startsWith(".") && (initial || SHORTENED.contains(small))
                || initials && !next.before().contains("\"");
    }

    private static final Set<String> SHORTENED = WordLists.set("shortened");

    private boolean phrase(int i) {
        for (List<String> words : lists.phrases(tokens.get(i).small())) {
            if (matches(words, i)) {
                for (int k = 0; k < words.size(); k++) {
                    forms[i + k] = words.get(k)
                            + tokens.get(i + k).small().substring(words.get(k).length());
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
            boolean near = k == 0 || NEAR.matcher(token.before()).matches();
            boolean last = k == words.size() - 1;
            if (!near
                    || !(token.text().equalsIgnoreCase(words.get(k))
                            || last && possessive(token.small(), words.get(k)))) {
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
            return small.equals("a.m.") || small.equals("p.m.") || small.equals("e.g.") || small.equals("i.e.")
                    ? small
                    : token.text();
        }
        if (small.chars().anyMatch(Character::isDigit)) {
            return ORDINAL.matcher(small).matches() ? small : token.text();
        }
        if (ENDINGS.contains(small)
                && (token.before().endsWith("'") || token.before().endsWith("\u2019"))) {
            return small;
        }
        if (small.length() == 1) {
            return small.equals("a") && !tokenIsInitial(i) ? small : token.text();
        }
        return cased(i, small);
    }

    private boolean tokenIsInitial(int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).before().startsWith(". ") && nameLike(i + 1);
    }

    /** {@code O'BRIEN} and {@code D'ESTAING} have two capitals, {@code CHILDREN'S} and {@code DON'T} none. */
    private String withApostrophe(int i, String small, int apostrophe) {
        String head = small.substring(0, apostrophe);
        String tail = small.substring(apostrophe + 1);
        if (tail.equals("t") && head.endsWith("n")) {
            return small;
        }
        if (head.length() == 1 && tail.length() > 2 && !small.startsWith("i")) {
            String start = head.equals("o")
                    ? "O"
                    : "d".equals(head) || "l".equals(head) ? head : head.toUpperCase(Locale.ROOT);
            return start + small.charAt(apostrophe) + Tokens.capital(tail);
        }
        String form = head.length() == 1
                ? Tokens.capital(head)
                : tail.length() <= 2
                                && lists.ordinary(head)
                                && !lists.name(head)
                                && !lists.alsoName(head)
                                && lists.acronym(head) == null
                        ? evidence.getOrDefault(head, head)
                        : cased(i, head);
        return form + small.charAt(apostrophe) + tail;
    }

    private String cased(int i, String small) {
        String known = evidence.get(small);
        if (known != null && known.length() == small.length()) {
            return known;
        }
        String capital = Tokens.capital(small);
        if (small.equals("us")) {
            return pronounUs(i) ? small : "US";
        }
        if (lists.acronym(small) != null && !(lists.ordinary(small) && !strongAcronym(small))) {
            return lists.acronym(small);
        }
        if (ROMAN.matcher(small).matches() && i > 0 && nameLike(i - 1)) {
            return small.toUpperCase(Locale.ROOT);
        }
        if (small.equals("is") && islamicState(i)) {
            return "IS";
        }
        boolean ofTheWest = small.equals("western") && i + 1 < tokens.size() && OF_THE_WEST.contains(small(i + 1));
        if (lists.name(small) || ofTheWest) {
            return capital;
        }
        if (PARTICLES.contains(small) && i + 1 < tokens.size() && !lists.ordinary(small(i + 1))) {
            return small;
        }
        if (ARTICLES.contains(small)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).before().equals("-")
                && tokens.get(i + 1).small().length() > 2) {
            return small;
        }
        if (lists.title(small)) {
            return titled(i, small) ? capital : small;
        }
        if (small.equals("march") || small.equals("may") || small.equals("mar")) {
            return month(i) ? capital : small;
        }
        return lists.ordinary(small) ? ordinary(i, small, capital) : unknown(i, small, capital);
    }

    /** Abbreviations that are words as well, and in news nearly never the words. */
    private static boolean strongAcronym(String small) {
        return STRONG.contains(small);
    }

    private String ordinary(int i, String small, String capital) {
        boolean function = FUNCTION.contains(small);
        if (!function && i > 0 && adjacent(i) && surname(i, small)) {
            return capital;
        }
        if (lists.firstName(small) && !function && i + 1 < tokens.size() && adjacent(i + 1) && surnameLike(i + 1)) {
            return capital;
        }
        if (PLACE_PREFIXES.contains(small) && i + 1 < tokens.size() && adjacent(i + 1) && properName(i + 1)) {
            return capital;
        }
        if (PLACE_KINDS.contains(small) && i > 0 && adjacent(i) && properName(i - 1)) {
            return capital;
        }
        return small;
    }

    /** An ordinary word is a surname after a given name, an initial or a title. */
    private boolean surname(int i, String small) {
        Token before = tokens.get(i - 1);
        boolean couldBe = lists.alsoName(small)
                || small.length() >= 4
                        && !small.endsWith("ed")
                        && !small.endsWith("ing")
                        && !small.endsWith("ly")
                        && !small.endsWith("s");
        boolean given = lists.firstName(before.small()) && capitalised(i - 1);
        boolean initial =
                before.small().length() == 1 && tokens.get(i).before().equals(". ") && i > 1 && capitalised(i - 2);
        boolean title = lists.title(before.small()) && lists.alsoName(small) && !lists.title(small);
        return couldBe && (given && !before.small().equals("will")) || lists.alsoName(small) && (initial || title);
    }

    private boolean capitalised(int i) {
        return forms[i] != null && Character.isUpperCase(forms[i].charAt(0));
    }

    private String unknown(int i, String small, String capital) {
        if (small.length() <= 5 && !VOWEL.matcher(small).find()) {
            return small.toUpperCase(Locale.ROOT);
        }
        if (SCOTS.matcher(small).matches()) {
            return "Mc" + Tokens.capital(small.substring(2));
        }
        Matcher prefixed = PREFIX.matcher(small);
        if (prefixed.matches() && lists.ordinary(prefixed.group("base"))) {
            return small;
        }
        return capital;
    }

    private boolean pronounUs(int i) {
        if (i == 0) {
            return false;
        }
        boolean verb = BEFORE_US.contains(small(i - 1)) && adjacent(i);
        boolean preposition = PREPOSITIONS.contains(small(i - 1));
        boolean closes = i + 1 == tokens.size() || !tokens.get(i + 1).before().equals(" ");
        return verb && (closes || !preposition || FUNCTION.contains(small(i + 1)));
    }

    /** The group that calls itself Islamic State goes by these letters; after a preposition they are no verb. */
    private boolean islamicState(int i) {
        return (i > 0 && adjacent(i) && BEFORE_GROUP.contains(small(i - 1)))
                || (i + 1 < tokens.size() && adjacent(i + 1) && FIGHTERS.contains(small(i + 1)));
    }

    private boolean month(int i) {
        boolean number = i + 1 < tokens.size()
                && adjacent(i + 1)
                && DAY_OR_YEAR.matcher(tokens.get(i + 1).text()).matches();
        boolean numbered = i > 0 && DAY.matcher(tokens.get(i - 1).text()).matches();
        boolean neighbour = i > 0 && MONTH_NEIGHBOURS.contains(small(i - 1));
        boolean ends =
                i + 1 == tokens.size() || !tokens.get(i + 1).before().equals(" ") || AFTER_MONTH.contains(small(i + 1));
        return number || numbered || neighbour && ends;
    }

    /** A title has a capital before a name, with other titles between. */
    private boolean titled(int i, String small) {
        if (small.equals("mr") || small.equals("mrs") || small.equals("ms") || small.equals("dr")) {
            return true;
        }
        int next = i + 1;
        while (next < tokens.size()
                && next <= i + 3
                && (tokens.get(next).before().equals(" ")
                        || tokens.get(next).before().equals(". "))) {
            if (lists.title(small(next)) && !capitalName(next)) {
                next++;
            } else {
                return capitalName(next) && !lists.name(small(next))
                        || lists.firstName(small(next))
                        || lists.alsoName(small(next)) && !FUNCTION.contains(small(next)) && !lists.title(small(next));
            }
        }
        return false;
    }

    private boolean capitalName(int i) {
        return !lists.ordinary(small(i)) && lists.acronym(small(i)) == null;
    }

    private boolean surnameLike(int i) {
        String small = small(i);
        return !lists.ordinary(small)
                || lists.alsoName(small) && !FUNCTION.contains(small)
                || small.length() == 1 && tokens.get(i).text().length() == 1 && !small.equals("a");
    }

    private boolean nameLike(int i) {
        String small = small(i);
        return lists.name(small) || lists.firstName(small) || !lists.ordinary(small);
    }

    private boolean properName(int i) {
        String small = small(i);
        return (lists.name(small) || !lists.ordinary(small) || capitalised(i))
                && Character.isLetter(small.charAt(0))
                && lists.acronym(small) == null;
    }

    private boolean adjacent(int i) {
        return tokens.get(i).before().equals(" ")
                || tokens.get(i).before().equals(". ")
                || tokens.get(i).before().equals("-");
    }

    private String small(int i) {
        return tokens.get(i).small();
    }
}

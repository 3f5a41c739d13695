package io.wireloom.ingest.recasing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around a word say of it. */
final class Neighbours {

    private static final Set<String> FUNCTION = WordLists.set("function-words");
    private static final Set<String> BEFORE_US = WordLists.set("before-us");
    private static final Set<String> MONTH_NEIGHBOURS = WordLists.set("before-months");
    private static final Set<String> OF_THE_WEST = WordLists.set("of-the-west");
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
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "to", "for", "with", "all", "like", "between", "among", "around");
    private static final Set<String> AFTER_MONTH = Set.of("and", "to", "when", "after", "as", "for", "but");
    private static final Set<String> ALWAYS_TITLES = Set.of("mr", "mrs", "ms", "dr");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    /** Endings of verbs, adverbs and plurals, which surnames seldom have. */
    private static final Pattern INFLECTED = Pattern.compile(".{0,3}|.*(?:ed|ing|ly|s)");

    private static final int MOST_TITLES = 3;

    private final List<Token> tokens;
    private final String[] forms;
    private final WordLists lists;

    /** @param forms the words' forms as far as they are known, filled from the left */
    Neighbours(List<Token> tokens, String[] forms, WordLists lists) {
        this.tokens = tokens;
        this.forms = forms;
        this.lists = lists;
    }

    /** Whether a word only holds a sentence together. */
    static boolean function(String small) {
        return FUNCTION.contains(small);
    }

    String small(int i) {
        return tokens.get(i).small();
    }

    /** Whether a word follows the one before with nothing but a space, a hyphen or the point of an initial between. */
    boolean adjacent(int i) {
        return i > 0
                && i < tokens.size()
                && (tokens.get(i).before().equals(" ")
                        || tokens.get(i).before().equals(". ")
                        || tokens.get(i).before().equals("-"));
    }

    boolean capitalised(int i) {
        return forms[i] != null && Character.isUpperCase(forms[i].charAt(0));
    }

    /** Whether a word can be a name by itself. */
    boolean nameLike(int i) {
        return lists.name(small(i)) || lists.firstName(small(i)) || !lists.ordinary(small(i));
    }

    boolean properName(int i) {
        boolean name = lists.name(small(i)) || !lists.ordinary(small(i)) || capitalised(i);
        return name && Character.isLetter(small(i).charAt(0)) && lists.acronym(small(i)) == null;
    }

    /** Whether a word can follow a given name. */
    boolean surnameLike(int i) {
        String small = small(i);
        boolean initial = small.length() == 1 && !small.equals("a");
        return initial || !lists.ordinary(small) || (lists.alsoName(small) && !function(small));
    }

    /** Whether an ordinary word is a surname: after a given name, an initial or a title. */
    boolean surname(int i) {
        String small = small(i);
        String before = small(i - 1);
        boolean also = lists.alsoName(small);
        boolean given = lists.firstName(before) && capitalised(i - 1) && !before.equals("will");
        if (given && (also || !INFLECTED.matcher(small).matches())) {
            return true;
        }
        boolean initial = before.length() == 1 && tokens.get(i).before().equals(". ") && i > 1 && capitalised(i - 2);
        return also && (initial || (lists.title(before) && !lists.title(small)));
    }

    boolean pronounUs(int i) {
        if (!adjacent(i) || !BEFORE_US.contains(small(i - 1))) {
            return false;
        }
        boolean closes = i + 1 == tokens.size() || !tokens.get(i + 1).before().equals(" ");
        return closes || !PREPOSITIONS.contains(small(i - 1)) || function(small(i + 1));
    }

    /** The group that calls itself Islamic State goes by the letters IS; after a preposition they are no verb. */
    boolean islamicState(int i) {
        return (adjacent(i) && BEFORE_GROUP.contains(small(i - 1)))
                || (adjacent(i + 1) && FIGHTERS.contains(small(i + 1)));
    }

    /** Whether "western" is the West's. */
    boolean ofTheWest(int i) {
        return adjacent(i + 1) && OF_THE_WEST.contains(small(i + 1));
    }

    boolean month(int i) {
        boolean followed =
                adjacent(i + 1) && DAY_OR_YEAR.matcher(tokens.get(i + 1).text()).matches();
        boolean preceded = i > 0 && DAY.matcher(tokens.get(i - 1).text()).matches();
        return followed || preceded || (i > 0 && MONTH_NEIGHBOURS.contains(small(i - 1)) && ends(i));
    }

    private boolean ends(int i) {
        return i + 1 == tokens.size() || !tokens.get(i + 1).before().equals(" ") || AFTER_MONTH.contains(small(i + 1));
    }

    /** A title has a capital before a name, with other titles between. */
    boolean titled(int i) {
        if (ALWAYS_TITLES.contains(small(i))) {
            return true;
        }
        int next = i + 1;
        while (next <= i + MOST_TITLES && adjacent(next) && lists.title(small(next))) {
            next++;
        }
        return adjacent(next) && holder(next);
    }

    private boolean holder(int i) {
        String small = small(i);
        boolean unknown = !lists.ordinary(small) && lists.acronym(small) == null && !lists.name(small);
        boolean known = lists.alsoName(small) && !function(small) && !lists.title(small);
        return unknown || known || lists.firstName(small);
    }
}

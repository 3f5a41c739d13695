package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names as no desk writes them: long forms of countries and bodies, above all those that have lost the article they need because
 * the short name in their place had none, and names of countries where an adjective belongs.
 */
final class Names {

    private static final Phrases<LongForm> LONG_FORMS = longForms();
    private static final Phrases<String> ADJECTIVES = adjectives();

    /** What is said to be of a country by its adjective: people in office, forces, institutions. */
    private static final Set<String> HEADS = Set.copyOf(Lists.column("heads.txt"));

    /** What else is said to be of the United States: their short name is the adjective, the other is not. */
    private static final Set<String> FURTHER_HEADS = Set.copyOf(Lists.column("usa-heads.txt"));

    private static final String USA = "usa";

    /** Names that nothing is called by: a "Syria expert" there is, a "United Kingdom expert" there is not. */
    private static final Set<String> NEVER_ADJECTIVES =
            Set.of(USA, "united kingdom", "great britain", "russian federation", "united states of america");

    /** After these a name must be followed by what it belongs to. */
    private static final Set<String> SINGULAR = Set.of("a", "an", "another", "one");

    /** How far back the article of a name may stand: "the whole Russian Federation". */
    private static final int ARTICLE_REACH = 2;

    private final String text;
    private final List<Token> tokens;
    private final List<Sign> signs = new ArrayList<>();

    private Names(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * A long form.
     *
     * @param meant the short name
     * @param use how news copy uses the long form
     */
    private record LongForm(String meant, Use use) {}

    /** How news copy uses a long form. */
    private enum Use {
        /** Hardly: it is a sign even with its article. */
        NEVER,
        /** Once in a text, with its article or without. */
        RARELY,
        /** With its article. */
        OFTEN
    }

    /** The signs in a text, in its order. */
    static List<Sign> in(String text, List<Token> tokens) {
        Names names = new Names(text, tokens);
        int at = 0;
        while (at < tokens.size()) {
            at += tokens.get(at).capital() ? names.read(at) : 1;
        }
        names.mixed();
        return names.signs;
    }

    /** Reads the name that begins at a word; how many words were read. */
    private int read(int at) {
        Phrases.Found<String> country = ADJECTIVES.at(tokens, at);
        if (country != null && isAdjective(at, country.words())) {
            sign(Kind.NAME_AS_ADJECTIVE, at, country.words(), country.value());
            return country.words();
        }
        Phrases.Found<LongForm> form = LONG_FORMS.at(tokens, at);
        if (form == null) {
            return 1;
        }
        if (isExplained(at + form.words() - 1)) {
            return form.words();
        }
        if (lacksArticle(at, form)) {
            sign(Kind.LOST_ARTICLE, at, form.words(), form.value().meant());
        } else if (form.value().use() != Use.OFTEN) {
            sign(Kind.LONG_FORM, at, form.words(), form.value().meant());
        }
        return form.words();
    }

    private boolean isAdjective(int at, int words) {
        String name = Lists.small(text.substring(
                tokens.get(at).start(), tokens.get(at + words - 1).end()));
        Token before = before(at);
        Token head = after(at + words - 1);
        boolean usa = tokens.get(at).form().equals(USA);
        boolean strict = NEVER_ADJECTIVES.contains(name);
        if (head == null
                || !head.small()
                || before == null && !(usa && tokens.get(at).first())) {
            return false;
        }
        boolean known = isOneOf(HEADS, head) || usa && isOneOf(FURTHER_HEADS, head);
        if (before == null) {
            return known;
        }
        if (strict && SINGULAR.contains(before.form())) {
            return true;
        }
        return known && isRunning(before) && !Words.locates(before);
    }

    private static boolean isOneOf(Set<String> nouns, Token token) {
        return nouns.contains(token.form()) || nouns.contains(token.singular());
    }

    /** Whether a word stands in running text and is no part of a name; a sentence begins with a capital all the same. */
    private static boolean isRunning(Token token) {
        return token.small() || token.first() && (Words.leads(token) || Words.isDeterminer(token));
    }

    private boolean lacksArticle(int at, Phrases.Found<LongForm> form) {
        Token before = before(at);
        Token after = after(at + form.words() - 1);
        if (form.value().use() == Use.RARELY || after != null && !after.small() || hasArticle(at)) {
            return false;
        }
        boolean firm = form.value().use() == Use.NEVER;
        if (before == null) {
            return tokens.get(at).first()
                    && after != null
                    && (firm || Words.follows(after) && after.form().length() > 2);
        }
        return isRunning(before) && (firm || Words.leads(before) && (after == null || Words.follows(after)));
    }

    private boolean hasArticle(int at) {
        for (int i = at; i > 0 && at - i < ARTICLE_REACH && tokens.get(i).joined(); i--) {
            if (Words.isDeterminer(tokens.get(i - 1))) {
                return true;
            }
            if (Words.leads(tokens.get(i - 1))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the short name follows in brackets, as where a name is brought in. */
    private boolean isExplained(int last) {
        int next = tokens.get(last).end();
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '(' || text.charAt(next) == '[');
    }

    /** One desk writes either the US or the USA, and does not use a long form and the short one alike. */
    private void mixed() {
        Map<String, List<Sign>> byShortName = new TreeMap<>();
        signs.stream()
                .filter(sign -> sign.kind() == Kind.LOST_ARTICLE || isUsa(sign))
                .forEach(sign -> byShortName
                        .computeIfAbsent(sign.meant(), key -> new ArrayList<>())
                        .add(sign));
        byShortName.forEach((name, of) -> {
            Sign first = of.get(0);
            if ((isUsa(first) || of.size() > 1) && writes(name)) {
                signs.add(new Sign(Kind.MIXED_NAMES, first.start(), first.end(), name));
            }
        });
    }

    private boolean isUsa(Sign sign) {
        return text.startsWith("USA", sign.start());
    }

    private boolean writes(String name) {
        return tokens.stream()
                .filter(Token::capital)
                .filter(token ->
                        signs.stream().noneMatch(sign -> sign.start() <= token.start() && token.end() <= sign.end()))
                .anyMatch(token -> name.equals("US") && text.startsWith("U.S.", token.start())
                        || token.end() - token.start() == name.length() && text.startsWith(name, token.start()));
    }

    private Token before(int at) {
        return tokens.get(at).joined() && at > 0 ? tokens.get(at - 1) : null;
    }

    private Token after(int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).joined() ? tokens.get(at + 1) : null;
    }

    private void sign(Kind kind, int at, int words, String meant) {
        signs.add(new Sign(
                kind, tokens.get(at).start(), tokens.get(at + words - 1).end(), meant));
    }

    private static Phrases<LongForm> longForms() {
        Phrases<LongForm> forms = new Phrases<>();
        for (String[] row : Lists.rows("countries.tsv")) {
            for (String form : row[2].split("\\|")) {
                forms.add(Lists.small(form), new LongForm(row[0], Use.NEVER));
            }
        }
        Lists.rows("bodies.tsv")
                .forEach(row -> forms.add(
                        Lists.small(row[0]), new LongForm(row[1], Use.valueOf(row[2].toUpperCase(Locale.ROOT)))));
        return forms;
    }

    private static Phrases<String> adjectives() {
        Phrases<String> adjectives = new Phrases<>();
        adjectives.add(USA, "US");
        for (String[] row : Lists.rows("countries.tsv")) {
            if (!row[1].isEmpty()) {
                adjectives.add(Lists.small(row[0]), row[1]);
            }
        }
        return adjectives;
    }
}

package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * Long forms of countries and bodies. A machine that puts one for the short name leaves it without the article that it needs, as the
 * short name needs none.
 */
final class LongForms {

    /** How far back the article of a name may stand: "the whole Russian Federation". */
    private static final int ARTICLE_REACH = 2;

    private static final Phrases<Name> FORMS = forms();

    private LongForms() {}

    /** What a long form stands for, and how news copy uses it. */
    record Name(String shortName, Use use) {}

    /** How news copy uses a long form. */
    enum Use {
        /** Hardly: it is a sign even with its article. */
        NEVER,
        /** Once in a text, with its article or without. */
        RARELY,
        /** With its article. */
        OFTEN
    }

    /** The long form that begins at a word; null when none does. */
    static Phrases.Found<Name> at(Sequence words, int at) {
        return FORMS.at(words.tokens(), at);
    }

    /** Of what kind of sign a long form is; empty when it stands there by right. */
    static Optional<Kind> kind(Sequence words, int first, int last, Use use) {
        if (isExplained(words, last)) {
            return Optional.empty();
        }
        if (use != Use.RARELY && lacksArticle(words, first, last, use == Use.NEVER)) {
            return Optional.of(Kind.LOST_ARTICLE);
        }
        return use == Use.OFTEN ? Optional.empty() : Optional.of(Kind.LONG_FORM);
    }

    private static boolean lacksArticle(Sequence words, int first, int last, boolean firm) {
        Token before = words.before(first);
        Token after = words.after(last);
        if ((after != null && !after.small()) || hasArticle(words, first)) {
            return false;
        }
        if (before == null) {
            return words.get(first).first() && isSubject(after, firm);
        }
        boolean ends = after == null || Words.follows(after);
        return before.isRunning() && (firm || (Words.leads(before) && ends));
    }

    /** Whether a name that begins a sentence is what the sentence is about: a verb comes next. */
    private static boolean isSubject(Token after, boolean firm) {
        return after != null && (firm || (Words.follows(after) && after.form().length() > 2));
    }

    private static boolean hasArticle(Sequence words, int first) {
        Token before = words.before(first);
        for (int i = first; before != null && first - i < ARTICLE_REACH && !Words.leads(before); i--) {
            if (Words.isDeterminer(before)) {
                return true;
            }
            before = words.before(i - 1);
        }
        return false;
    }

    /** Whether the short name follows in brackets, as where a name is brought in. */
    private static boolean isExplained(Sequence words, int last) {
        String text = words.text();
        int next = words.get(last).end();
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '(' || text.charAt(next) == '[');
    }

    private static Phrases<Name> forms() {
        Phrases<Name> forms = new Phrases<>();
        for (String[] row : Lists.rows("countries.tsv")) {
            for (String form : row[2].isEmpty() ? new String[0] : row[2].split("\\|")) {
                forms.add(Lists.small(form), new Name(row[0], Use.NEVER));
            }
        }
        Lists.rows("bodies.tsv")
                .forEach(row ->
                        forms.add(Lists.small(row[0]), new Name(row[1], Use.valueOf(row[2].toUpperCase(Locale.ROOT)))));
        return forms;
    }
}

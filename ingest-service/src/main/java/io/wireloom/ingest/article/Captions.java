package io.wireloom.ingest.article;

import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.text.ShortText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of pictures, known by the credit that stands with them. */
final class Captions {

    private static final int LONGEST = 500;
    private static final String NAMES =
            "\\p{Lu}[\\p{L}\\d'’.&-]*+(?:[ /,]++(?:\\p{Lu}[\\p{L}\\d'’.&-]*+|via|for|de|of|the|and)){0,8}";
    private static final Pattern LABELLED_CREDIT = Pattern.compile(
            "(?:^|[\\s(\\[.])(?:(?i:photo(?:graph)?s?|pictures?|images?|pics?|credit|illustration|foto|bild)(?i: (?:by|credit|courtesy(?: of)?))?)"
                    + ShortText.ONLY + "\\s*[:/]\\s*(?<credit>" + NAMES + ")[\\s.)\\]]*$");
    private static final Pattern BRACKETED = Pattern.compile("\\[(?:(?i:photo|image)[: ]+)?" + NAMES + "\\]\\.?$");
    private static final Pattern PHOTO_IN_BRACKETS =
            Pattern.compile("\\((?:[^()]{0,60}\\b(?i:photo|photograph|image)s?\\b[^()]{0,80}|" + NAMES + "\\s*/\\s*"
                    + NAMES + "|" + NAMES + "\\s+via\\s+" + NAMES + ")\\)\\.?$");
    private static final Pattern AGENCY_IN_BRACKETS =
            Pattern.compile("[^.!?”\"]\\s\\((?:" + Agencies.EXPRESSION + ")\\)\\.?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLUED = Pattern.compile("^(?<credit>\\p{Lu}{3,})(?=\\p{Lu}\\p{Ll}{2,})");
    private static final Pattern LEADING = Pattern.compile(
            "^\\(?(?i:(?:file )?(?:photo|picture|image)|caption|pictured)\\s*[:–—-]\\s*\\S.*|^(?i:file)\\s*(?:[–—:]|-{1,2}\\s)\\s*\\S.*");
    private static final Pattern CREDIT_ALONE = Pattern.compile(ShortText.ONLY
            + "(?:(?i:photo(?:graph)?s?|image|credit)\\s*[:/]?\\s*(?i:by )?)?(?:(?:" + Agencies.EXPRESSION
            + ")(?:\\s*/\\s*" + NAMES + ")*|" + NAMES + "\\s*/\\s*(?:" + Agencies.EXPRESSION + "))\\.?");

    private Captions() {}

    /** Whether a line is the text of a picture, or its credit alone. */
    static boolean isCaption(String line) {
        return line.length() <= LONGEST
                && (endsInCredit(line)
                        || LEADING.matcher(line).matches()
                        || CREDIT_ALONE.matcher(line).matches()
                        || creditIsGlued(line));
    }

    /** What a pattern cannot do without is looked for first: most lines of a text have neither a label nor a bracket at their end. */
    private static boolean endsInCredit(String line) {
        boolean labelled = line.indexOf(':') >= 0 || line.indexOf('/') >= 0;
        return (labelled && LABELLED_CREDIT.matcher(line).find())
                || (closes(line, ']') && BRACKETED.matcher(line).find())
                || (closes(line, ')')
                        && (PHOTO_IN_BRACKETS.matcher(line).find()
                                || AGENCY_IN_BRACKETS.matcher(line).find()));
    }

    /** Whether a bracket ends it, a full stop and space apart. */
    private static boolean closes(String line, char bracket) {
        String end = line.stripTrailing();
        int last = end.endsWith(".") ? end.length() - 2 : end.length() - 1;
        return last >= 0 && end.charAt(last) == bracket;
    }

    /** Whether a credit in capitals runs into the caption's first word, as pages do that lay it over the picture. */
    static boolean creditIsGlued(String line) {
        return GLUED.matcher(line).find() && !LineShape.endsSentence(line);
    }

    /** A caption's text: a glued credit set apart, and a text that stands twice, long and short, only in its longer form. */
    static String tidy(String caption) {
        Matcher glued = GLUED.matcher(caption);
        String text = glued.find() ? glued.group("credit") + " " + caption.substring(glued.end()) : caption;
        Matcher credit = LABELLED_CREDIT.matcher(text);
        int creditStart = credit.find() ? credit.start() : text.length();
        String words = withoutRepeat(text.substring(0, creditStart).strip());
        return (words + " " + text.substring(creditStart).strip()).strip();
    }

    private static String withoutRepeat(String text) {
        List<String> words = LineShape.words(text);
        int lead = Math.min(4, words.size() / 2);
        if (lead < 3) {
            return text;
        }
        for (int i = lead; i + lead <= words.size(); i++) {
            String first = String.join(" ", words.subList(0, i));
            String second = String.join(" ", words.subList(i, words.size()));
            String firstKey = LineShape.key(first);
            String secondKey = LineShape.key(second);
            if (firstKey.startsWith(secondKey) && secondKey.length() > firstKey.length() / 3) {
                return first;
            }
            if (secondKey.startsWith(firstKey) && firstKey.length() > secondKey.length() / 3) {
                return second;
            }
        }
        return text;
    }
}

package io.wireloom.ingest.desk;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.text.ShortText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk writes beside a slug to say how an item stands to the story: {@code 2nd Ld-Writethru}, {@code 1st Add}, {@code KILL}. */
public final class TakeKey {

    private static final String NUMBER = "(?<n%d>\\d{1,2})";
    private static final String ORDINAL = NUMBER + "\\s?(?:st|nd|rd|th)";
    private static final Pattern ADDITION = Pattern.compile(
            "\\b(?:" + ORDINAL.formatted(1) + "[ -]?Add|Add(?:s|ition)?[ -#]{1,2}" + NUMBER.formatted(2) + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAKE = Pattern.compile(
            "\\b(?:" + ORDINAL.formatted(1) + "[ -](?:of \\d{1,2} )?Takes?|Take[ -]" + NUMBER.formatted(2) + ")\\b",
            Pattern.CASE_INSENSITIVE);
    /** Says that a story is sent whole once more, whichever take it is. */
    private static final Pattern WHOLE =
            Pattern.compile("\\b(?:write-?thr(?:u|ough)|correct(?:s|ed|ion)|refiled?)\\b", Pattern.CASE_INSENSITIVE);

    private static final String ORDER =
            "(?:kill(?:ed)?|elim(?:ination)?|withdraw(?:al|n)|recall(?:ed)?|cancel(?:ed|led|lation)?|annulation|r\u00fcckzug|storno)";
    private static final Pattern KILL = Pattern.compile(
            ShortText.ONLY + "(?:(?:bulletin|urgent|mandatory|story|notice|" + ORDER + ")[ !-]+)*" + ORDER
                    + "(?:[ !-]+(?:notice|mandatory|story|advisory))*[ .!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WITHHOLD =
            Pattern.compile("(?:mandatory )?withh[eo]ld[ .!]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile(
            ShortText.ONLY
                    + "(?:(?:\\d{1,2}\\s?(?:st|nd|rd|th)|update|new|sub|with|refile|urgent|bulletin|flash|mandatory)[ -]?)*"
                    + "(?:ld|lead|add|insert|sub|take|takes|writethru|write-?thru|writethrough|correction|corrective|correct(?:s|ed)?|clarification|kill|elimination"
                    + "|withdrawal|withhold|refiled?|urgent|bulletin|flash|extra|updated?|roundup|summary|advance|abridged|optional"
                    + "|take \\d{1,2}(?: of \\d{1,2})?|add \\d{1,2}|\\d{1,2}\\s?(?:st|nd|rd|th) of \\d{1,2} takes)"
                    + "(?:[ -]+(?:\\d{1,2}(?:st|nd|rd|th)?|writethru|ld|lead|add|kill|correction|take))*",
            Pattern.CASE_INSENSITIVE);

    private TakeKey() {}

    /** Whether words are a take key and nothing else. */
    public static boolean isOne(String words) {
        return words.length() <= 60 && KEY.matcher(words.strip()).matches();
    }

    /** Whether a line orders to kill a story and says nothing else; "RECALL: CARMAKER PULLS BACK CARS" is news. */
    public static boolean kills(String line) {
        return line.length() <= 200
                && KILL.matcher(line.replaceAll("[,;:]+", " ").strip()).matches();
    }

    /** How an item with this key stands to the story; {@code key} may be null. */
    public static Form form(String key) {
        if (key == null || key.length() > 200) {
            return Form.WHOLE;
        }
        if (WHOLE.matcher(key).find()) {
            return Form.WHOLE;
        }
        int number = number(ADDITION.matcher(key)).orElse(0);
        int take = number(TAKE.matcher(key)).orElse(0);
        int addition = Math.max(number, take - 1);
        return addition >= 1 ? new Form.Addition(addition) : Form.WHOLE;
    }

    /** What the key orders; null when it leaves the item to be used. */
    public static Status status(String key) {
        if (key == null || key.length() > 200) {
            return null;
        }
        for (String piece : key.split("[,;:]")) {
            if (KILL.matcher(piece.strip()).matches()) {
                return Status.CANCELED;
            }
            if (WITHHOLD.matcher(piece.strip()).matches()) {
                return Status.WITHHELD;
            }
        }
        return null;
    }

    private static Optional<Integer> number(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String digits = matcher.group("n1") == null ? matcher.group("n2") : matcher.group("n1");
        return Optional.of(Integer.valueOf(digits));
    }
}

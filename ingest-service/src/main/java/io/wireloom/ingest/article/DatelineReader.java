package io.wireloom.ingest.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline that leads a story's first paragraph: {@code DAMASCUS, Syria (Agency) —}, {@code KYIV, Feb 13 (Agency) -},
 * {@code WASHINGTON/BEIRUT —}. A place in capitals, or the agency in brackets, tells it from a sentence with a dash.
 */
final class DatelineReader {

    private static final int LONGEST = 120;
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /-]+(?:\\p{Lu}[\\p{Lu}'’.-]+|[dD][eE])){0,4}";
    private static final String TITLED = "\\p{Lu}[\\p{L}'’.-]+(?:[ /-](?:\\p{Lu}[\\p{L}'’.-]+|de|of|the|and)){0,4}";
    private static final String MONTH_DAY =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String REST = "(?:,\\s*(?!(?:" + MONTH_DAY + ")\\b)" + TITLED + "){0,2}";
    private static final String DATE = "(?:,?\\s+(?:\\p{Lu}\\p{L}+day,?\\s+)?(?:" + MONTH_DAY + ")(?:,?\\s+\\d{4})?)?";
    private static final String AGENCY = "\\((?<agency>[\\p{Lu}][\\p{L}\\d .&/-]{1,40})\\)";
    /** After the dash a sentence starts; small letters there are an aside, as in "NATO - the alliance - said". */
    private static final String DASH = "\\.?\\s*(?:--?|–|—|―|_)\\s+(?=[\\p{Lu}\\d\"“‘'«(])";

    private static final String LABELS =
            "UPDATE|EXCLUSIVE|BREAKING|URGENT|WATCH|VIDEO|ANALYSIS|OPINION|COMMENT|LIVE|NOTE|CORRECTION"
                    + "|CORRECTED|FACTBOX|EXPLAINER|TIMELINE|PHOTOS?|PICTURES?|READ|RECAP|WARNING|FILE|SPORT|BUSINESS|WORLD|NEWS";
    private static final String COLON = ":\\s+(?=[\\p{Lu}\"“])";
    private static final Pattern IN_CAPITALS =
            Pattern.compile("^(?<place>" + CAPITALS + REST + ")" + DATE + "(?:,?\\s*" + AGENCY + ")?" + DASH);
    private static final Pattern WITH_COLON = Pattern.compile(
            "^(?!(?:" + LABELS + ")\\b)(?<place>" + CAPITALS + REST + ")" + DATE + "(?:,?\\s*" + AGENCY + ")?" + COLON);
    private static final Pattern WITH_AGENCY =
            Pattern.compile("^(?<place>" + TITLED + REST + ")" + DATE + ",?\\s*" + AGENCY + DASH);
    private static final Pattern AGENCY_AT_END = Pattern.compile(AGENCY + "[\\s–—_.-]*$");
    private static final Pattern AGENCY_ONLY = Pattern.compile("^(?:(?<place>(?!))|)" + AGENCY + DASH);

    private DatelineReader() {}

    /**
     * A dateline at the start of a paragraph.
     *
     * @param text as printed, up to and with the dash
     * @param place the place; null when only an agency is named
     * @param agency the agency in brackets; null when none
     * @param end where the paragraph's own words start
     */
    record Found(String text, String place, String agency, int end) {}

    /** A dateline that stands apart from the paragraph it belongs to; its place is the metadata's to say. */
    static Found apart(String text) {
        Matcher agency = AGENCY_AT_END.matcher(text);
        return new Found(text, null, agency.find() ? agency.group("agency") : null, text.length());
    }

    /** The dateline that {@code paragraph} starts with. */
    static Optional<Found> read(String paragraph) {
        for (Pattern pattern : new Pattern[] {IN_CAPITALS, WITH_COLON, WITH_AGENCY, AGENCY_ONLY}) {
            Matcher matcher = pattern.matcher(paragraph);
            if (matcher.find() && matcher.end() <= LONGEST) {
                String text = paragraph.substring(0, matcher.end()).strip();
                return Optional.of(new Found(text, matcher.group("place"), matcher.group("agency"), matcher.end()));
            }
        }
        return Optional.empty();
    }
}

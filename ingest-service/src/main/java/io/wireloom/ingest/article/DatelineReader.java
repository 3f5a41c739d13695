package io.wireloom.ingest.article;

import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.time.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The dateline that leads a story's first paragraph: {@code DAMASCUS, Syria (Agency) —}, {@code KYIV, Feb 13 (Agency) -},
 * {@code ATHENS, April 4 ANA -}, {@code WASHINGTON/BEIRUT —}. A place in capitals, the agency in brackets, or a date with the
 * agency's initials tells it from a sentence with a dash.
 */
final class DatelineReader {

    private static final int LONGEST = 120;
    private static final int FEWEST_LETTERS = 60;
    private static final String CAPITALS =
            "\\p{Lu}[\\p{Lu}'’.-]{1,40}(?:[ /-]{1,3}(?:\\p{Lu}[\\p{Lu}'’.-]{1,40}|[dD][eE])){0,4}";
    private static final String TITLED =
            "\\p{Lu}[\\p{L}'’.-]{1,40}(?:[ /-](?:\\p{Lu}[\\p{L}'’.-]{1,40}|de|of|the|and)){0,4}";
    private static final String MONTH = Months.EXPRESSION + "(?!\\p{L})\\.?";
    private static final String MONTH_DAY = "(?:" + MONTH
            + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d)|\\d{1,2}\\.?\\s+(?:de\\s+)?" + MONTH + "|\\d{1,2}/\\d{1,2}(?!\\d))";
    private static final String REST = "(?:,\\s*(?!" + MONTH_DAY + ")" + TITLED + "){0,2}";
    private static final String DATED = ",?\\s+(?:\\p{Lu}\\p{L}+(?:day|DAY),?\\s+)?(?<date>" + MONTH_DAY
            + ")(?:,?\\s+(?<year>\\d{4}|\\d{2}(?=\\s*\\()))?";
    private static final String DATE = "(?:" + DATED + ")?";
    private static final String NAME = "\\p{Lu}[\\p{L}\\d .&/-]{1,40}|\\p{Ll}{2,6}(?:[/-]\\p{Ll}{2,6}){0,3}";
    private static final String AGENCY = "\\((?<agency>" + NAME + ")\\)";
    /** After the dash a sentence starts; small letters there are an aside, as in "NATO - the alliance - said". */
    private static final String SENTENCE = "(?=[\\p{Lu}\\d\"“‘'«(\\[])";

    private static final String DASH = "\\.?\\s*(?:--?|–|—|―|_|=)\\s+" + SENTENCE;
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
    /** {@code ATHENS, April 4 ANA -}; {@code MOSCOW, April 4. /TASS/.} */
    private static final Pattern WITH_INITIALS = Pattern.compile("^(?<place>" + TITLED + REST + ")" + DATED
            + "(?:,?\\s+(?<agency>\\p{Lu}{2,8}(?:[/-]\\p{Lu}{2,8}){0,2}|" + Agencies.EXPRESSION + ")" + DASH
            + "|\\.?,?\\s*/(?<slashed>\\p{Lu}[\\p{L} -]{1,20})/\\.?\\s*(?:[–—-]\\s*)?" + SENTENCE + ")");
    /** {@code New Delhi, April 4 (Agency) The minister said}: date and agency do without a dash. */
    private static final Pattern WITHOUT_DASH =
            Pattern.compile("^(?<place>" + TITLED + REST + ")" + DATED + ",?\\s*" + AGENCY + "[.:]?\\s+" + SENTENCE);
    /** {@code (Agency) - ROME, 4 APR -}. */
    private static final Pattern AGENCY_FIRST =
            Pattern.compile("^" + AGENCY + "\\s*[–—-]\\s*(?<place>" + TITLED + REST + ")" + DATE + DASH);

    private static final Pattern AGENCY_ONLY = Pattern.compile("^(?:(?<place>(?!))|)" + AGENCY + DASH);
    private static final List<Pattern> FORMS =
            List.of(IN_CAPITALS, WITH_COLON, WITH_AGENCY, WITH_INITIALS, WITHOUT_DASH, AGENCY_FIRST, AGENCY_ONLY);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private DatelineReader() {}

    /**
     * A dateline at the start of a paragraph.
     *
     * @param text as printed, up to and with the dash
     * @param place the place; null when only an agency is named
     * @param agency the agency in brackets; null when none
     * @param monthDay month and day as printed; null when none
     * @param year the year as printed; null when none
     * @param end where the paragraph's own words start
     */
    record Found(String text, String place, String agency, String monthDay, Integer year, int end) {

        /**
         * The day it names.
         *
         * @param near a day about then, which tells the year where none is printed; null when unknown
         * @return null when it names none, or the year is not known
         */
        LocalDate date(LocalDate near) {
            if (monthDay == null) {
                return null;
            }
            if (year != null) {
                return day(monthDay, year).orElse(null);
            }
            return near == null
                    ? null
                    : IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                            .mapToObj(candidate -> day(monthDay, candidate))
                            .flatMap(Optional::stream)
                            .min(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(day, near))))
                            .orElse(null);
        }
    }

    /** A dateline that stands apart from the paragraph it belongs to; its place is the metadata's to say. */
    static Found apart(String text) {
        Matcher agency = AGENCY_AT_END.matcher(text);
        return new Found(text, null, agency.find() ? agency.group("agency") : null, null, null, text.length());
    }

    /** The dateline that {@code paragraph} starts with. */
    static Optional<Found> read(String paragraph) {
        String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST + 40));
        for (Pattern pattern : FORMS) {
            Matcher matcher = pattern.matcher(start);
            if (matcher.find() && matcher.end() <= LONGEST) {
                Found found = found(matcher, pattern, start);
                if (believable(found, pattern, paragraph)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static Found found(Matcher matcher, Pattern pattern, String paragraph) {
        boolean dated = pattern != AGENCY_ONLY;
        String year = dated ? matcher.group("year") : null;
        String agency = matcher.group("agency");
        return new Found(
                paragraph.substring(0, matcher.end()).strip(),
                matcher.group("place"),
                agency == null && pattern == WITH_INITIALS ? matcher.group("slashed") : agency,
                dated ? matcher.group("date") : null,
                year == null ? null : year(year),
                matcher.end());
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static boolean believable(Found found, Pattern pattern, String paragraph) {
        String agency = found.agency();
        if (agency != null && Character.isLowerCase(agency.codePointAt(0)) && !agencyInSmallLetters(agency)) {
            return false;
        }
        boolean bare = found.agency() == null && found.monthDay() == null && pattern == IN_CAPITALS;
        return !bare || paragraph.chars().anyMatch(Character::isLowerCase) || placeInCapitalCopy(found, paragraph);
    }

    /** Among words in brackets, "left" and "file" are no agencies. */
    private static boolean agencyInSmallLetters(String name) {
        for (String part : name.split("[/-]")) {
            if (Agencies.isAgency(part)) {
                return true;
            }
        }
        return false;
    }

    /** Where all copy is in capitals, capitals tell no place: one of a word or two before a whole sentence is one. */
    private static boolean placeInCapitalCopy(Found found, String paragraph) {
        return LineShape.words(found.place()).size() <= 2
                && paragraph.length() - found.end() >= FEWEST_LETTERS
                && LineShape.endsSentence(paragraph);
    }

    private static Optional<LocalDate> day(String monthDay, int year) {
        Matcher number = NUMBER.matcher(monthDay);
        if (!number.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(number.group());
        Matcher name = WORD.matcher(monthDay);
        OptionalInt month = OptionalInt.empty();
        while (month.isEmpty() && name.find()) {
            month = Months.number(name.group());
        }
        if (month.isEmpty() && number.find()) {
            month = OptionalInt.of(Integer.parseInt(number.group()));
        }
        try {
            return month.isPresent() ? Optional.of(LocalDate.of(year, month.getAsInt(), day)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

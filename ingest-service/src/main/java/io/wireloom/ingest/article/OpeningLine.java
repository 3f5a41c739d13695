package io.wireloom.ingest.article;

import io.wireloom.ingest.text.Lexicon;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.text.ShortText;
import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.time.PrintedTimes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says who wrote a story, when it was published, or both. A date inside a running sentence makes no such line.
 *
 * @param byline the byline as printed, without the date; null when the line names nobody
 * @param published the first date printed that is not labelled as an update; null when none is
 * @param updated the date labelled as an update; null when none is
 * @param labelled whether the line says what its date is
 */
record OpeningLine(String byline, PrintedTime published, PrintedTime updated, boolean labelled) {

    private static final int LONGEST = 220;
    private static final int MOST_WORDS = 22;
    private static final String LABEL = Lexicon.named("date-labels").alternatives();
    private static final String SEPARATORS = "[\\s·|•,;:/()\\[\\]–—-]*+";
    private static final Pattern LABELS = Pattern.compile(
            SEPARATORS + "(?:" + LABEL + "(?![\\p{L}\\d])" + SEPARATORS + ")*+", Pattern.CASE_INSENSITIVE);
    private static final String SEPARATING = "[\\s·|•,;:/(–—-]";
    private static final Pattern TRAILING = Pattern.compile(
            "(?<!" + SEPARATING + ")" + SEPARATING + "++(?:$|(?>" + LABEL + ")" + ShortText.ONLY + "(?:" + SEPARATING
                    + "++(?:" + LABEL + ")?+)*+$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LED_UP_TO = Pattern.compile("(?i)\\p{L}{4}[\\s:]*+(?:(?:on|at)[\\s:]*+)?$");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{2}[.!?][\"”’]?$");
    private static final Pattern UPDATE =
            Pattern.compile("\\b(?:updated|modified|changed|edited)\\b[^\\d]{0,20}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile(
            "(?:(?:story|report|words|text|written|reported|posted|published|contributed|compiled|analysis)\\s+)?"
                    + "by\\b[:\\s]+(?<names>\\S.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES =
            Pattern.compile("(?<!\\d)\\d++[ -]min(?:ute)?s?(?:[ -]read)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CONNECTORS = Set.of(
            "and",
            "in",
            "of",
            "for",
            "the",
            "at",
            "with",
            "de",
            "da",
            "di",
            "del",
            "della",
            "der",
            "den",
            "dos",
            "do",
            "van",
            "von",
            "bin",
            "ibn",
            "al",
            "el",
            "la",
            "le",
            "ter",
            "ten",
            "y",
            "e",
            "und",
            "et",
            "&",
            "staff",
            "correspondent",
            "editor",
            "writer",
            "agencies",
            "reporters",
            "reporter",
            "contributor");

    /** Reads a line by its words alone. */
    static Optional<OpeningLine> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        List<PrintedTime> times = PrintedTimes.find(line);
        String rest = MINUTES.matcher(PrintedTimes.without(line, times))
                .replaceAll(" ")
                .strip();
        if (LABELS.matcher(rest).matches()) {
            return times.isEmpty() ? Optional.empty() : Optional.of(of(null, line, times));
        }
        String byline = TRAILING.matcher(rest).replaceFirst("").strip();
        Matcher by = BY.matcher(byline);
        return by.matches() && names(by.group("names")) ? Optional.of(of(byline, line, times)) : Optional.empty();
    }

    /** Whether it names who wrote the story and nothing else. */
    boolean onlyNames() {
        return byline != null && published == null && updated == null;
    }

    /** Reads a line that the markup calls a byline: whatever is no date in it is the byline. */
    static OpeningLine marked(String line) {
        List<PrintedTime> times = PrintedTimes.find(line);
        String rest = MINUTES.matcher(PrintedTimes.without(line, times))
                .replaceAll(" ")
                .strip();
        boolean nobody = LABELS.matcher(rest).matches();
        return of(nobody ? null : TRAILING.matcher(rest).replaceFirst("").strip(), line, times);
    }

    private static OpeningLine of(String byline, String line, List<PrintedTime> times) {
        PrintedTime published = null;
        PrintedTime updated = null;
        for (PrintedTime time : times) {
            if (UPDATE.matcher(line.substring(0, time.start())).find()) {
                updated = updated == null ? time : updated;
            } else if (published == null) {
                published = time;
            }
        }
        boolean labelled = !times.isEmpty()
                && LED_UP_TO.matcher(line.substring(0, times.get(0).start())).find();
        return new OpeningLine(byline, published, updated, labelled);
    }

    /** Whether words are names with what stands between names: every other word starts with a capital. */
    private static boolean names(String words) {
        List<String> all = LineShape.words(words);
        if (all.size() > MOST_WORDS || SENTENCE_END.matcher(words).find()) {
            return false;
        }
        return all.stream().allMatch(word -> {
            String letters = word.replaceAll("^[^\\p{L}&]+|[^\\p{L}.]+$", "");
            return letters.isEmpty()
                    || Character.isUpperCase(letters.codePointAt(0))
                    || letters.matches("(?:al|el|ad|ed|ul|an)[-'’].+|[dl]['’]\\p{Lu}.*")
                    || CONNECTORS.contains(letters.toLowerCase(Locale.ROOT));
        });
    }
}

package io.wireloom.query.desk;

import io.wireloom.query.quality.Interval;
import io.wireloom.query.quality.QualityView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How good the readings are, as a page shows it.
 *
 * @param measuredAt the day on which the figures last came out otherwise than before
 * @param extractor name and version of the extractor
 * @param sets the sets measured on
 */
public record QualityPage(LocalDate measuredAt, String extractor, List<Sheet> sets) {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("claims", "Claims"),
            Map.entry("core-claims", "Claims of attacks and deployments"),
            Map.entry("subtype", "Kind of event"),
            Map.entry("status", "Happened, denied, planned, possible"),
            Map.entry("when", "Day"),
            Map.entry("tallies", "Figures"),
            Map.entry("grounded", "Resting on their words"),
            Map.entry("copies", "Copies"));

    /**
     * The figures of one set.
     *
     * @param id a word for the address
     * @param title what is measured
     * @param about the set, in a sentence
     * @param command what gives the figures again
     * @param rows the figures
     */
    public record Sheet(String id, String title, String about, String command, List<Row> rows) {}

    /**
     * How often a part is right.
     *
     * @param field the part's id
     * @param name its name
     * @param precision in words, with its interval
     * @param recall in words, with its interval
     * @param f1 to three places
     * @param shown how many the precision is over
     * @param told how many the recall is over
     * @param meaning what it is to a reader
     */
    public record Row(
            String field,
            String name,
            Share precision,
            Share recall,
            String f1,
            long shown,
            long told,
            String meaning) {}

    /**
     * A share as people read it.
     *
     * @param value in per cent
     * @param range the interval, in per cent
     */
    public record Share(String value, String range) {

        static Share of(Interval interval) {
            return new Share(
                    perCent(interval.value()) + " %", perCent(interval.low()) + "–" + perCent(interval.high()) + " %");
        }

        private static String perCent(double share) {
            return String.format(Locale.ROOT, "%.0f", share * 100);
        }
    }

    public static QualityPage of(QualityView view) {
        return new QualityPage(
                view.measuredAt(),
                view.extractor(),
                view.sets().stream().map(QualityPage::sheet).toList());
    }

    private static Sheet sheet(QualityView.MeasuredSet set) {
        boolean claims = set.set().equals("claims");
        return new Sheet(
                set.set(),
                claims ? "Claims and their parts" : "Copies",
                claims
                        ? "What a careful reader finds in " + set.documents()
                                + " items of the sample copy, against what was extracted. Parts are scored over the claims found."
                        : "Every pair of the " + set.documents()
                                + " items of the sample copy, of which it is known which are copies.",
                set.command(),
                set.fields().stream().map(QualityPage::row).toList());
    }

    private static Row row(QualityView.Figures figures) {
        return new Row(
                figures.field(),
                NAMES.getOrDefault(figures.field(), Labels.human(figures.field())),
                Share.of(figures.precision()),
                Share.of(figures.recall()),
                String.format(Locale.ROOT, "%.3f", figures.f1()),
                figures.precision().of(),
                figures.recall().of(),
                Labels.human(figures.meaning().substring(0, 1))
                        + figures.meaning().substring(1));
    }
}

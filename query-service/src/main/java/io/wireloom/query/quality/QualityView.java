package io.wireloom.query.quality;

import java.time.LocalDate;
import java.util.List;

/**
 * How good this build's readings are.
 *
 * @param measuredAt the day on which the figures last came out otherwise than before
 * @param extractor name and version of the extractor
 * @param sets the sets measured on
 */
public record QualityView(LocalDate measuredAt, String extractor, List<MeasuredSet> sets) {

    /**
     * The figures of one set.
     *
     * @param set its name
     * @param documents how many documents it has
     * @param command what gives the figures again
     * @param fields the figures
     */
    public record MeasuredSet(String set, int documents, String command, List<Figures> fields) {}

    /**
     * How often a part is right.
     *
     * @param field what is measured
     * @param precision share of what is shown that is right
     * @param recall share of what the texts say that is found
     * @param f1 harmonic mean of both
     * @param meaning what it is to a reader, in words
     */
    public record Figures(String field, Interval precision, Interval recall, double f1, String meaning) {}

    public static QualityView of(Measured measured) {
        return new QualityView(
                measured.measuredAt(),
                measured.extractor(),
                measured.sets().stream()
                        .map(set -> new MeasuredSet(
                                set.set(),
                                set.documents(),
                                set.command(),
                                set.fields().stream().map(QualityView::figures).toList()))
                        .toList());
    }

    private static Figures figures(Measured.Field field) {
        Interval precision = Interval.of(field.right(), field.system());
        Interval recall = Interval.of(field.right(), field.gold());
        double both = field.gold() + field.system();
        return new Figures(
                field.field(),
                precision,
                recall,
                both == 0 ? 0 : Math.round(1000 * 2 * field.right() / both) / 1000.0,
                Meanings.of(field.field(), precision, recall));
    }
}

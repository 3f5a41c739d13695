package io.wireloom.query.desk;

import io.wireloom.contracts.Incident;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The figures for one measure and group, side by side.
 *
 * @param measure such as {@code Killed}
 * @param of the group, in words; empty when not told
 * @param low least; empty when open below
 * @param best the figure most origins give; empty when there is none
 * @param high most; empty when open above
 * @param single whether all speak of the same figure
 * @param voices every figure with who gives it
 */
public record Toll(
        String measure, String of, String low, String best, String high, boolean single, List<Voice> voices) {

    /**
     * One speaker's figure.
     *
     * @param claimId the claim
     * @param speaker who gives it
     * @param figure the figure in digits
     * @param words the words it was read from
     */
    public record Voice(String claimId, String speaker, String figure, String words) {}

    public static Toll of(Incident.TallySummary summary) {
        boolean single = Objects.equals(summary.low(), summary.high()) && summary.low() != null;
        return new Toll(
                Labels.human(summary.measure()),
                summary.of() == null ? "" : summary.of().replace('-', ' '),
                summary.low() == null ? "" : Labels.number(summary.low()),
                summary.best() == null ? "" : Labels.number(summary.best()),
                summary.high() == null ? "" : Labels.number(summary.high()),
                single,
                summary.figures().stream()
                        .map(figure -> new Voice(
                                figure.claimId(),
                                figure.speaker(),
                                Labels.figure(figure.low(), figure.high()),
                                figure.text()))
                        .toList());
    }

    /** {@code Killed, civilians}. */
    public String name() {
        return of.isEmpty() ? measure : measure + ", " + of;
    }

    /** The figure or the range in one piece. */
    public String range() {
        if (high.isEmpty()) {
            return "at least " + low;
        }
        return single ? low : low.isEmpty() ? "up to " + high : low + "–" + high;
    }

    /** Who says what, in one line: where all agree, only who they are. A speaker who repeats a figure is named once. */
    public String said() {
        boolean agreed = voices.stream().allMatch(voice -> voice.figure().equals(range()));
        return voices.stream()
                .map(voice -> agreed ? voice.speaker() : voice.speaker() + " " + voice.figure())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was known when: the moments at which something was said, and the one that is shown.
 *
 * @param moments from the first to the last, then now
 * @param shown index of the moment shown
 * @param steps what each moment brought
 */
public record KnownWhen(List<Moment> moments, int shown, Shown<Step> steps) {

    private static final int STEPS = 20;
    private static final int LINES = 6;

    /**
     * A place of the slider.
     *
     * @param at when; null for now
     * @param value what the address says; empty for now
     * @param chosen whether it is shown
     */
    public record Moment(Instant at, String value, boolean chosen) {}

    /**
     * What one moment brought.
     *
     * @param at when; null when not told
     * @param href the page as of then; empty when the time is not told
     * @param later whether it is after the moment shown
     * @param lines what was said
     */
    public record Step(Instant at, String href, boolean later, Shown<Line> lines) {}

    /**
     * One thing said.
     *
     * @param text in words
     * @param claimId the claim; empty when the page does not show it
     */
    public record Line(String text, String claimId) {}

    /**
     * @param now the incident as it stands
     * @param then as it stood at the moment shown; null when it was not there
     * @param asOf that moment; null for now
     */
    static KnownWhen of(Incident now, Incident then, Instant asOf, PageAddress page) {
        Map<Instant, List<Incident.HistoryEntry>> dated = now.history().stream()
                .filter(entry -> entry.at() != null)
                .collect(Collectors.groupingBy(Incident.HistoryEntry::at, LinkedHashMap::new, Collectors.toList()));
        List<Instant> times = dated.keySet().stream().sorted().toList();
        int shown = asOf == null
                ? times.size()
                : (int) times.stream().filter(at -> !at.isAfter(asOf)).count() - 1;
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            String value = times.get(i).toString();
            moments.add(new Moment(times.get(i), value, i == shown));
        }
        moments.add(new Moment(null, "", asOf == null));
        Set<String> held = then == null
                ? Set.of()
                : then.claims().stream().map(claim -> claim.claim().claimId()).collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        times.forEach(at -> steps.add(step(at, dated.get(at), asOf, held, page)));
        List<Incident.HistoryEntry> undated =
                now.history().stream().filter(entry -> entry.at() == null).toList();
        if (!undated.isEmpty()) {
            steps.add(step(null, undated, null, held, page));
        }
        return new KnownWhen(moments, Math.max(0, shown), Shown.of(steps, STEPS, page.all()));
    }

    /** Whether there is anything to slide over. */
    public boolean slides() {
        return moments.size() > 2;
    }

    private static Step step(
            Instant at, List<Incident.HistoryEntry> entries, Instant asOf, Set<String> held, PageAddress page) {
        return new Step(
                at,
                at == null ? "" : page.with("asOf", at.toString()),
                asOf != null && at != null && at.isAfter(asOf),
                Shown.of(
                        entries.stream()
                                .map(entry -> new Line(
                                        entry.text(),
                                        held.contains(Objects.requireNonNullElse(entry.claimId(), ""))
                                                ? entry.claimId()
                                                : ""))
                                .distinct()
                                .toList(),
                        LINES,
                        page.all()));
    }
}

package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.articles.ArticleSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Incidents in the columns of ACLED (ACLED Codebook, 2023); what stands in each is told in {@code crosswalks/acled.tsv}. */
final class AcledColumns {

    private static final Crosswalk DISORDER = new Crosswalk("disorder.tsv");
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    static final Table TABLE =
            new Table("acled.tsv", Table.Form.COMMAS, cells(), Map.of("source", AcledColumns::outlets));

    private AcledColumns() {}

    private static Map<String, Function<Facts, Object>> cells() {
        Map<String, Function<Facts, Object>> cells = new LinkedHashMap<>();
        cells.put("event_id_cnty", facts -> facts.incident().incidentId());
        cells.put("event_date", Facts::firstDay);
        cells.put(
                "year",
                facts -> facts.firstDay() == null ? null : facts.firstDay().getYear());
        cells.put("time_precision", AcledColumns::timePrecision);
        cells.put(
                "disorder_type",
                facts -> facts.subEvent().flatMap(AcledColumns::disorder).orElse(null));
        cells.put(
                "event_type",
                facts -> facts.subEvent().map(AcledSubEvent::eventType).orElse(null));
        cells.put(
                "sub_event_type",
                facts -> facts.subEvent().map(AcledSubEvent::title).orElse(null));
        cells.put("actor1", facts -> Facts.names(facts.incident().actors()));
        cells.put("actor2", facts -> Facts.names(facts.incident().targets()));
        cells.put("iso", Facts::countryNumber);
        cells.put("country", Facts::country);
        cells.put("admin1", facts -> facts.place(Claim.Place::admin1));
        cells.put("location", facts -> facts.place(Claim.Place::name));
        cells.put("latitude", facts -> facts.place(Claim.Place::lat));
        cells.put("longitude", facts -> facts.place(Claim.Place::lon));
        cells.put("geo_precision", facts -> geoPrecision(facts.place(Claim.Place::precision)));
        cells.put("notes", facts -> facts.incident().title());
        cells.put("fatalities", facts -> MainGroup.of(facts.incident().lenses(), "acled", "killed")
                .map(Incident.Lens::best)
                .orElse(null));
        cells.put("timestamp", AcledColumns::latest);
        return cells;
    }

    private static Optional<String> disorder(AcledSubEvent event) {
        return DISORDER.of(event.eventType(), event.title());
    }

    /** ACLED's scale: 1 the day is known, 2 the week, 3 the month; null for a longer time or none. */
    private static Integer timePrecision(Facts facts) {
        return facts.days()
                .filter(days -> days <= MONTH)
                .map(days -> days == 1 ? 1 : days <= WEEK ? 2 : 3)
                .orElse(null);
    }

    /**
     * ACLED's scale from UCDP's: 1 the town, 2 near it or a part of a region, 3 a larger region. ACLED places nothing by its country
     * alone.
     */
    static Integer geoPrecision(Integer wherePrecision) {
        return wherePrecision == null
                ? null
                : switch (wherePrecision) {
                    case 1 -> 1;
                    case 2, 3 -> 2;
                    case 4, 5 -> 3;
                    default -> null;
                };
    }

    private static String outlets(List<ArticleSummary> articles) {
        return articles.stream()
                .map(ArticleSummary::source)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Long latest(Facts facts) {
        return facts.incident().claims().stream()
                .map(held -> held.claim().publishedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(Instant::getEpochSecond)
                .orElse(null);
    }
}

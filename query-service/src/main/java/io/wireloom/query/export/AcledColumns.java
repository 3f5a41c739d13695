package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.articles.ArticleSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    static final Table TABLE = new Table("acled.tsv", Table.Form.COMMAS, cells());

    private AcledColumns() {}

    private static Map<String, Function<ExportRow, Object>> cells() {
        Map<String, Function<ExportRow, Object>> cells = new LinkedHashMap<>();
        cells.put("event_id_cnty", row -> row.incident().incidentId());
        cells.put("event_date", Facts::firstDay);
        cells.put(
                "year",
                row -> Facts.firstDay(row) == null ? null : Facts.firstDay(row).getYear());
        cells.put("time_precision", AcledColumns::timePrecision);
        cells.put(
                "disorder_type",
                row -> Facts.subEvent(row).flatMap(AcledColumns::disorder).orElse(null));
        cells.put(
                "event_type",
                row -> Facts.subEvent(row).map(AcledSubEvent::eventType).orElse(null));
        cells.put(
                "sub_event_type",
                row -> Facts.subEvent(row).map(AcledSubEvent::title).orElse(null));
        cells.put("actor1", row -> Facts.names(row.incident().actors()));
        cells.put("actor2", row -> Facts.names(row.incident().targets()));
        cells.put("iso", Facts::countryNumber);
        cells.put("country", Facts::country);
        cells.put("admin1", row -> Facts.place(row, Claim.Place::admin1));
        cells.put("location", row -> Facts.place(row, Claim.Place::name));
        cells.put("latitude", row -> Facts.place(row, Claim.Place::lat));
        cells.put("longitude", row -> Facts.place(row, Claim.Place::lon));
        cells.put("geo_precision", row -> geoPrecision(Facts.place(row, Claim.Place::precision)));
        cells.put("source", AcledColumns::outlets);
        cells.put("notes", row -> row.incident().title());
        cells.put("fatalities", row -> MainGroup.of(row.incident().lenses(), "acled", "killed")
                .map(Incident.Lens::best)
                .orElse(null));
        cells.put("timestamp", AcledColumns::latest);
        return cells;
    }

    private static Optional<String> disorder(AcledSubEvent event) {
        return DISORDER.of(event.eventType(), event.title());
    }

    /** ACLED's scale: 1 the day is known, 2 the week, 3 the month; null for a longer time or none. */
    private static Integer timePrecision(ExportRow row) {
        return Facts.days(row)
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

    private static String outlets(ExportRow row) {
        return Facts.articles(row)
                .map(ArticleSummary::source)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Long latest(ExportRow row) {
        return row.incident().claims().stream()
                .map(held -> held.claim().publishedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(Instant::getEpochSecond)
                .orElse(null);
    }
}

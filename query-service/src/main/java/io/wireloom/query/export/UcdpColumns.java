package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.desk.Labels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Incidents in the columns of UCDP's Georeferenced Event Dataset (UCDP GED Codebook 23.1); what stands in each is told in
 * {@code crosswalks/ucdp.tsv}.
 */
final class UcdpColumns {

    private static final int BELOW_WEEK = 6;
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    static final Table TABLE = new Table("ucdp.tsv", Table.Form.COMMAS, cells());

    private UcdpColumns() {}

    private static Map<String, Function<ExportRow, Object>> cells() {
        Map<String, Function<ExportRow, Object>> cells = new LinkedHashMap<>();
        cells.put("id", row -> row.incident().incidentId());
        cells.put(
                "year",
                row -> Facts.firstDay(row) == null ? null : Facts.firstDay(row).getYear());
        cells.put(
                "type_of_violence", row -> Violence.of(row).map(Violence::code).orElse(null));
        cells.put("side_a", row -> Facts.names(row.incident().actors()));
        cells.put("side_b", UcdpColumns::sideB);
        cells.put("number_of_sources", row -> row.incident().origins().size());
        cells.put(
                "source_article",
                row -> Facts.articles(row).map(UcdpColumns::cite).collect(Collectors.joining("; ")));
        cells.put("where_prec", row -> Facts.place(row, Claim.Place::precision));
        cells.put("latitude", row -> Facts.place(row, Claim.Place::lat));
        cells.put("longitude", row -> Facts.place(row, Claim.Place::lon));
        cells.put("country", Facts::country);
        cells.put("date_prec", UcdpColumns::datePrecision);
        cells.put("date_start", Facts::firstDay);
        cells.put("date_end", row -> lastDay(row.incident()));
        cells.put("deaths_civilians", row -> best(row, "civilians"));
        cells.put("deaths_unknown", UcdpColumns::unknown);
        cells.put("best", row -> killed(row).map(Incident.Lens::best).orElse(null));
        cells.put("high", row -> killed(row).map(Incident.Lens::high).orElse(null));
        cells.put("low", row -> killed(row).map(Incident.Lens::low).orElse(null));
        return cells;
    }

    private static String sideB(ExportRow row) {
        return Violence.of(row).filter(Violence.ONE_SIDED::equals).isPresent()
                ? "Civilians"
                : Facts.names(row.incident().targets());
    }

    private static LocalDate lastDay(Incident incident) {
        return incident.end() == null ? incident.start() : incident.end();
    }

    /** UCDP's scale: 1 the day is known, 2 two to six days, 3 the week, 4 the month, 5 a longer time; null without a day. */
    private static Integer datePrecision(ExportRow row) {
        return Facts.days(row)
                .map(days -> days == 1 ? 1 : days <= BELOW_WEEK ? 2 : days == WEEK ? 3 : days <= MONTH ? 4 : 5)
                .orElse(null);
    }

    private static Optional<Incident.Lens> killed(ExportRow row) {
        return MainGroup.of(row.incident().lenses(), "ucdp", "killed");
    }

    private static Stream<Incident.Lens> everyGroup(ExportRow row) {
        return row.incident().lenses().stream()
                .filter(lens -> "ucdp".equals(lens.lens()) && "killed".equals(lens.measure()));
    }

    private static Long best(ExportRow row, String group) {
        return everyGroup(row)
                .filter(lens -> group.equals(lens.of()))
                .findFirst()
                .map(Incident.Lens::best)
                .orElse(null);
    }

    private static Long unknown(ExportRow row) {
        boolean told =
                everyGroup(row).anyMatch(lens -> lens.of() != null && !lens.of().isEmpty());
        return told ? null : killed(row).map(Incident.Lens::best).orElse(null);
    }

    private static String cite(ArticleSummary article) {
        return Stream.of(
                        Optional.ofNullable(article.headline()),
                        Optional.ofNullable(article.source()),
                        Optional.ofNullable(article.published())
                                .map(at -> Labels.day(at.atZone(ZoneOffset.UTC).toLocalDate())))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** UCDP's types of violence, with the number of each. */
    enum Violence {
        STATE_BASED(1),
        NON_STATE(2),
        ONE_SIDED(3);

        private final int code;

        Violence(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        /** Empty for what is no violence, or when the parties do not tell. */
        static Optional<Violence> of(ExportRow row) {
            Incident incident = row.incident();
            if (!"ASSAULT".equals(incident.type())) {
                return Optional.empty();
            }
            String kind = Facts.subEvent(row).map(AcledSubEvent::eventType).orElse("");
            if (kind.equals("Violence against civilians") || Parties.unarmed(incident.targets())) {
                return Optional.of(ONE_SIDED);
            }
            if (Parties.state(incident.actors()) || Parties.state(incident.targets())) {
                return Optional.of(STATE_BASED);
            }
            boolean named = !incident.actors().isEmpty() && !incident.targets().isEmpty();
            return named ? Optional.of(NON_STATE) : Optional.empty();
        }
    }
}

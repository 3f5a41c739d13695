package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.desk.Labels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
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

    static final Table TABLE =
            new Table("ucdp.tsv", Table.Form.COMMAS, cells(), Map.of("source_article", UcdpColumns::citations));

    private UcdpColumns() {}

    private static Map<String, Function<Facts, Object>> cells() {
        Map<String, Function<Facts, Object>> cells = new LinkedHashMap<>();
        cells.put("id", facts -> facts.incident().incidentId());
        cells.put(
                "year",
                facts -> facts.firstDay() == null ? null : facts.firstDay().getYear());
        cells.put(
                "type_of_violence",
                facts -> Violence.of(facts).map(Violence::code).orElse(null));
        cells.put("side_a", facts -> Facts.names(facts.incident().actors()));
        cells.put("side_b", UcdpColumns::sideB);
        cells.put("number_of_sources", facts -> facts.incident().origins().size());
        cells.put("where_prec", facts -> facts.place(Claim.Place::precision));
        cells.put("latitude", facts -> facts.place(Claim.Place::lat));
        cells.put("longitude", facts -> facts.place(Claim.Place::lon));
        cells.put("country", Facts::country);
        cells.put("date_prec", UcdpColumns::datePrecision);
        cells.put("date_start", Facts::firstDay);
        cells.put("date_end", facts -> lastDay(facts.incident()));
        cells.put("deaths_civilians", facts -> best(facts, "civilians"));
        cells.put("deaths_unknown", UcdpColumns::unknown);
        cells.put("best", facts -> killed(facts).map(Incident.Lens::best).orElse(null));
        cells.put("high", facts -> killed(facts).map(Incident.Lens::high).orElse(null));
        cells.put("low", facts -> killed(facts).map(Incident.Lens::low).orElse(null));
        return cells;
    }

    private static String sideB(Facts facts) {
        return Violence.of(facts).filter(Violence.ONE_SIDED::equals).isPresent()
                ? "Civilians"
                : Facts.names(facts.incident().targets());
    }

    private static LocalDate lastDay(Incident incident) {
        return incident.end() == null ? incident.start() : incident.end();
    }

    /** UCDP's scale: 1 the day is known, 2 two to six days, 3 the week, 4 the month, 5 a longer time; null without a day. */
    private static Integer datePrecision(Facts facts) {
        return facts.days()
                .map(days -> days == 1 ? 1 : days <= BELOW_WEEK ? 2 : days == WEEK ? 3 : days <= MONTH ? 4 : 5)
                .orElse(null);
    }

    private static Optional<Incident.Lens> killed(Facts facts) {
        return MainGroup.of(facts.incident().lenses(), "ucdp", "killed");
    }

    private static Stream<Incident.Lens> everyGroup(Facts facts) {
        return facts.incident().lenses().stream()
                .filter(lens -> "ucdp".equals(lens.lens()) && "killed".equals(lens.measure()));
    }

    private static Long best(Facts facts, String group) {
        return everyGroup(facts)
                .filter(lens -> group.equals(lens.of()))
                .findFirst()
                .map(Incident.Lens::best)
                .orElse(null);
    }

    private static Long unknown(Facts facts) {
        boolean told = everyGroup(facts)
                .anyMatch(lens -> lens.of() != null && !lens.of().isEmpty());
        return told ? null : killed(facts).map(Incident.Lens::best).orElse(null);
    }

    private static String citations(List<ArticleSummary> articles) {
        return articles.stream().map(UcdpColumns::cite).collect(Collectors.joining("; "));
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
        static Optional<Violence> of(Facts facts) {
            Incident incident = facts.incident();
            if (!"ASSAULT".equals(incident.type())) {
                return Optional.empty();
            }
            String kind = facts.subEvent().map(AcledSubEvent::eventType).orElse("");
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

package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.desk.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Incidents in the columns of GDELT's event table (GDELT Event Codebook 2.0), with event codes of CAMEO (CAMEO Codebook 1.1b3); what
 * stands in each is told in {@code crosswalks/gdelt.tsv}.
 */
final class GdeltColumns {

    private static final Crosswalk CAMEO = new Crosswalk("cameo.tsv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ROOT_DIGITS = 2;
    private static final int BASE_DIGITS = 3;

    static final Table TABLE =
            new Table("gdelt.tsv", Table.Form.TABS, cells(), Map.of("SOURCEURL", GdeltColumns::address));

    private GdeltColumns() {}

    private static Map<String, Function<Facts, Object>> cells() {
        Map<String, Function<Facts, Object>> cells = new LinkedHashMap<>();
        cells.put("GLOBALEVENTID", facts -> facts.incident().incidentId());
        cells.put("SQLDATE", facts -> day(facts).map(DAY::format).orElse(null));
        cells.put("MonthYear", facts -> day(facts).map(MONTH::format).orElse(null));
        cells.put("Year", facts -> day(facts).map(LocalDate::getYear).orElse(null));
        cells.put("Actor1Name", facts -> first(facts.incident().actors()));
        cells.put("Actor2Name", facts -> first(facts.incident().targets()));
        cells.put("EventCode", facts -> code(facts).orElse(null));
        cells.put(
                "EventBaseCode",
                facts -> code(facts).map(code -> code.substring(0, BASE_DIGITS)).orElse(null));
        cells.put(
                "EventRootCode",
                facts -> code(facts).map(code -> code.substring(0, ROOT_DIGITS)).orElse(null));
        cells.put("NumMentions", facts -> facts.incident().claims().size());
        cells.put("NumSources", facts -> facts.incident().origins().size());
        cells.put("NumArticles", facts -> facts.incident().articleIds().size());
        cells.put("ActionGeo_Type", facts -> facts.place(GdeltColumns::placeType));
        cells.put("ActionGeo_FullName", facts -> facts.place(Labels::place));
        cells.put("ActionGeo_Lat", facts -> facts.place(Claim.Place::lat));
        cells.put("ActionGeo_Long", facts -> facts.place(Claim.Place::lon));
        cells.put("DATEADDED", GdeltColumns::firstSaid);
        return cells;
    }

    private static Optional<LocalDate> day(Facts facts) {
        return Optional.ofNullable(facts.firstDay());
    }

    private static String first(List<Claim.Entity> entities) {
        return entities.isEmpty() ? null : entities.get(0).name().toUpperCase(Locale.ROOT);
    }

    private static Optional<String> code(Facts facts) {
        return CAMEO.of(facts.incident().type(), facts.incident().subtype());
    }

    /** GDELT's kinds of places from UCDP's precision; null for what is wider than a country. */
    private static Integer placeType(Claim.Place place) {
        if (place.precision() == null) {
            return null;
        }
        boolean american = "US".equals(place.country());
        return switch (place.precision()) {
            case 1, 2, 3 -> american ? 3 : 4;
            case 4, 5 -> american ? 2 : 5;
            case 6 -> 1;
            default -> null;
        };
    }

    private static String firstSaid(Facts facts) {
        return facts.incident().claims().stream()
                .map(Incident.IncidentClaim::claim)
                .map(Claim::publishedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(MOMENT::format)
                .orElse(null);
    }

    private static String address(List<ArticleSummary> articles) {
        return articles.stream()
                .map(ArticleSummary::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

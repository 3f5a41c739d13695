package io.wireloom.query.export;

import com.ibm.icu.util.Region;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledCrosswalk;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.desk.Labels;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the columns of several projects are made from. */
final class Facts {

    private Facts() {}

    /** A fact of the place; null when there is none. */
    static <T> T place(ExportRow row, Function<Claim.Place, T> fact) {
        Claim.Place place = row.incident().place();
        return place == null ? null : fact.apply(place);
    }

    static String country(ExportRow row) {
        String code = place(row, Claim.Place::country);
        return code == null ? null : Labels.country(code);
    }

    /** ISO 3166-1's number of the country, as Unicode's region data has it; null when there is none. */
    static Integer countryNumber(ExportRow row) {
        String code = place(row, Claim.Place::country);
        if (code == null) {
            return null;
        }
        try {
            int number = Region.getInstance(code).getNumericCode();
            return number > 0 ? number : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static LocalDate firstDay(ExportRow row) {
        Incident incident = row.incident();
        return incident.start() == null ? incident.end() : incident.start();
    }

    /** How many days it may have happened on; empty when no day is told. */
    static Optional<Long> days(ExportRow row) {
        LocalDate first = firstDay(row);
        if (first == null) {
            return Optional.empty();
        }
        LocalDate last = row.incident().end();
        return Optional.of(last == null ? 1 : ChronoUnit.DAYS.between(first, last) + 1);
    }

    static String names(List<Claim.Entity> entities) {
        return CsvRow.names(entities);
    }

    /** The articles that tell it, as far as they are known, in order of publication. */
    static Stream<ArticleSummary> articles(ExportRow row) {
        return row.incident().articleIds().stream()
                .map(row.articles()::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(ArticleSummary::published, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ArticleSummary::articleId));
    }

    static Optional<AcledSubEvent> subEvent(ExportRow row) {
        return AcledCrosswalk.of(row.incident().claims().stream()
                .map(Incident.IncidentClaim::claim)
                .toList());
    }
}

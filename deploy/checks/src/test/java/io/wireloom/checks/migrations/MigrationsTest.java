package io.wireloom.checks.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.checks.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsTest {

    @Test
    void onlyAddUntilNobodyUsesWhatGoes() throws IOException {
        List<String> violations = new ArrayList<>();
        for (String service : Checkout.SERVICES) {
            Path folder = Checkout.path(service + "/src/main/resources/db/migration");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> violations.addAll(MigrationPolicies.violations(
                            service, file.getFileName().toString(), Checkout.read(file))));
                }
            }
        }

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V99__gone.sql, alter table query.article drop column body, takes away (drop column)",
        "V99__gone.sql, DROP TABLE query.article, takes away (DROP TABLE)",
        "V99__other.sql, alter table query.article rename column body to text, takes away (rename)",
        "V99__wider.sql, alter table query.article alter column revision type bigint, takes away (alter column revision type)",
        "V99__strict.sql, alter table query.article alter column body set not null, takes away (set not null)",
        "V99__empty.sql, delete from query.article, takes away (delete from)",
        "V99__new.sql, alter table query.article add column place text not null, the release before cannot fill",
        "99_new.sql, select 1, is no name of a migration"
    })
    void seesWhatTheReleaseBeforeWouldNotSurvive(String file, String sql, String violation) {
        assertThat(MigrationPolicies.violations("query-service", file, sql))
                .singleElement()
                .asString()
                .contains(violation);
    }

    @ParameterizedTest
    @CsvSource({
        "V99__contract_bodies.sql, alter table query.article drop column body",
        "V16__lines_of_exports.sql, drop table query.article",
        "V99__new.sql, alter table query.article add column place text not null default ''",
        "V99__index.sql, drop index query.article_body",
        "V99__new.sql, create table query.note (id text not null)",
        "V99__new.sql, -- drop table of nothing"
    })
    void letsPassWhatHarmsNobody(String file, String sql) {
        assertThat(MigrationPolicies.violations("query-service", file, sql)).isEmpty();
    }
}

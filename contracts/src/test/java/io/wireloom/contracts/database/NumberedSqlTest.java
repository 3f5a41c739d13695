package io.wireloom.contracts.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedSqlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1 | select 1 | ``",
                "select a from t where b = :b | select a from t where b = $1 | b",
                "values (:one, :two) | values ($1, $2) | one two",
                "select :at where :at is not null | select $1 where $2 is not null | at at",
                "select ':no', a::text, \"b:c\" from t where d = :d2 | select ':no', a::text, \"b:c\" from t where d = $1 | d2",
                "select 'it''s :no', :yes | select 'it''s :no', $1 | yes",
                "select a[1:2], '{\"x\":1}', :rows | select a[1:2], '{\"x\":1}', $1 | rows",
                "select '$1', '\\', :a | select '$1', '\\', $1 | a",
            })
    void namesBecomeNumbersInTheirOrder(String named, String numbered, String names) {
        NumberedSql read = NumberedSql.of(named);
        assertThat(read.text()).isEqualTo(numbered);
        assertThat(String.join(" ", read.names())).isEqualTo(names);
    }

    @Test
    void whatWasReadIsRemembered() {
        assertThat(NumberedSql.of("select :remembered")).isSameAs(NumberedSql.of("select :remembered"));
        assertThat(NumberedSql.of("select :remembered").names()).isEqualTo(List.of("remembered"));
    }
}

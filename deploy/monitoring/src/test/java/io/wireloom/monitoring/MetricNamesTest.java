package io.wireloom.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            up                                                              | up
            sum by (job) (up{job=~"a.b"}) == 0 or absent(up{job="c"})       | up
            rate(a_total{x="y_total"}[5m]) / on (b, c) group_left (d) e_sum | a_total,e_sum
            min_over_time(f[10m]) > 0 and max(deriv(g[10m])) > 14 * 86400   | f,g
            wireloom:late:ratio_rate1h > 14.4 * 0.01                        | wireloom:late:ratio_rate1h
            count(h > 0) or vector(0)                                       | h
            time() - i                                                      | i
            """,
            quoteCharacter = '~')
    void findsMetricsAndNothingElse(String expression, String names) {
        assertThat(MetricNames.in(expression)).containsExactly(names.split(","));
    }
}

package io.wireloom.contracts.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void aServiceThatIsNotReadySaysWhy() {
        String body =
                """
                {"status": "DOWN", "checks": [
                  {"name": "claims", "status": "DOWN", "data": {"waiting": "the database refuses connections"}},
                  {"name": "articles", "status": "UP", "data": {"lag": 4}}]}
                """;
        assertThat(Health.read(503, body)).isEqualTo(new Health(false, "claims: the database refuses connections"));
    }

    @Test
    void anAnswerThatIsNoHealthReportIsGivenAsItIs() {
        assertThat(Health.read(404, "<html>").reason()).isEqualTo("answers 404");
        assertThat(Health.read(200, "{}")).isEqualTo(new Health(true, ""));
    }
}

package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.incidents.IncidentSummary;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private final Article article = Copy.article("a-1", "v-1", "Raid on river town", "Nine people died there.");

    @Test
    void saysWhatHappenedByWhomAndWhereWithoutTheDay() {
        assertThat(headline("Air strike by Northern Air Wing, Rastan (Homs), 30 September 2015"))
                .isEqualTo("Air strike by Northern Air Wing, Rastan");
    }

    @Test
    void keepsTheMarkOfWhatIsOnlyPlannedOrDenied() {
        assertThat(headline("Planned: Air strike by Northern Air Wing")).startsWith("Planned air strike by ");
        assertThat(headline("Denied: Air strike by Northern Air Wing")).startsWith("Denied air strike by ");
    }

    private String headline(String title) {
        Claim claim = Copy.claim(article, "c-1", Claim.Status.OCCURRED, 9, "River Watch");
        return Headline.of(IncidentSummary.of(Copy.incident("inc-1", 1, title, claim)));
    }
}

package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @Test
    void keepsFieldsApartHoweverTheyAreCut() {
        Random random = new Random(5);
        Set<String> seen = new HashSet<>();
        String letters = "ab:1-";
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (int cut = 0; cut <= text.length(); cut++) {
                String first = text.substring(0, cut);
                String second = text.substring(cut);
                boolean fresh = seen.add(first + "\u0000" + second);
                assertThat(Identity.sha256(first, second)).isEqualTo(Identity.sha256(first, second));
                if (fresh && cut > 0) {
                    assertThat(Identity.sha256(first, second))
                            .isNotEqualTo(Identity.sha256(text.substring(0, cut - 1), text.substring(cut - 1)));
                }
            }
        }
    }

    @Test
    void tellsNothingFromEmpty() {
        assertThat(Identity.sha256("a", null)).isNotEqualTo(Identity.sha256("a", ""));
    }

    @Test
    void stillGivesTheIdsOfYesterday() {
        assertThat(Identity.articleId("coast", "urn:x:1")).isEqualTo("35b42309ff401d7fd1ae8c189545d32b");
        assertThat(Identity.contentId("Head", "Text"))
                .isEqualTo("sha256:850bb8a16d1b6007bbb21e10a3838b64ebee2270277c5650c48900575979b507");
    }

    @ParameterizedTest
    @CsvSource({
        "http://A.example/x#frag, http://a.example/x",
        "http://a.example:80, http://a.example/",
        "https://a.example/x?b=1&utm_medium=m&fbclid=2&c=3, https://a.example/x?b=1&c=3",
        "https://a.example:8443/x, https://a.example:8443/x",
        "not an address, not an address"
    })
    void spellsAnAddressInOneWay(String url, String canonical) {
        assertThat(Identity.canonicalUrl(url)).isEqualTo(canonical);
    }
}

package io.wireloom.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.query.search.BadParameterException;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String GIVEN = "whsec_V2lyZWxvb20gdGVzdCBrZXksIG5vdCBhIHNlY3JldC4=";

    @Test
    void signsIdTimeAndBody() {
        Secret secret = Secret.of(GIVEN, new SecureRandom());

        // The signature is OpenSSL's over wd-1.1700000000.{"type":"test"}.
        assertThat(Signature.headers("wd-1", Instant.ofEpochSecond(1_700_000_000), "{\"type\":\"test\"}", secret))
                .containsEntry("webhook-id", "wd-1")
                .containsEntry("webhook-timestamp", "1700000000")
                .containsEntry("webhook-signature", "v1,o1CiJDYXA+rThpvUyl/Cc8WS54RxXw08LkJFHHU4XXs=");
    }

    @Test
    void makesASecretThatDoesNotShowItself() {
        Secret made = Secret.of(null, new SecureRandom());

        assertThat(made.text())
                .startsWith("whsec_")
                .isNotEqualTo(Secret.of(null, new SecureRandom()).text());
        assertThat(made.key()).hasSize(32);
        assertThat(made).hasToString("(secret)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hush", "whsec_", "whsec_c2hvcnQ=", "whsec_?", "V2lyZWxvb20gdGVzdCBrZXksIG5vdCBhIHNlY3JldC4="
            })
    void refusesWhatIsNoSecret(String given) {
        SecureRandom random = new SecureRandom();

        assertThatThrownBy(() -> Secret.of(given, random))
                .isInstanceOf(BadParameterException.class)
                .hasMessageStartingWith("secret is no signing secret");
    }
}

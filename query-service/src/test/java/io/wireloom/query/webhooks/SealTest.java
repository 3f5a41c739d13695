package io.wireloom.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final String OLD = "2025:" + base64("an-old-key-of-32-bytes-for-trial");
    private static final String NEW = "2026:" + base64("a-new-key-of-32-bytes-for-trials");

    private final Secret secret = Secret.of(null, new SecureRandom());

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        Seal seal = new Seal(List.of(OLD));

        String sealed = seal.seal("wh-1", secret);

        assertThat(sealed).startsWith("aes-gcm:2025:").doesNotContain(secret.text());
        assertThat(seal.open("wh-1", sealed)).isEqualTo(secret);
        assertThat(seal.seal("wh-1", secret)).isNotEqualTo(sealed);
    }

    @Test
    void opensWithTheOldKeyWhileItIsSetAndSealsWithTheNewOne() {
        String sealed = new Seal(List.of(OLD)).seal("wh-1", secret);
        Seal both = new Seal(List.of(NEW, OLD));

        assertThat(both.open("wh-1", sealed)).isEqualTo(secret);
        assertThat(both.isStale(sealed)).isTrue();
        assertThat(both.isStale(both.seal("wh-1", secret))).isFalse();
        assertThatThrownBy(() -> new Seal(List.of(NEW)).open("wh-1", sealed))
                .isInstanceOf(NoKeyException.class)
                .hasMessageContaining("2025");
    }

    @Test
    void opensForNoOtherWebhookAndNothingThatWasChanged() {
        Seal seal = new Seal(List.of(OLD));
        String sealed = seal.seal("wh-1", secret);
        int at = sealed.length() - 6;
        String changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);

        assertThatThrownBy(() -> seal.open("wh-2", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("wh-1", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesWhatWasStoredBeforeThereWereKeysAndSealsNothingWithoutOne() {
        assertThat(new Seal(List.of()).open("wh-1", secret.text())).isEqualTo(secret);
        assertThat(new Seal(List.of(NEW)).isStale(secret.text())).isTrue();
        assertThat(new Seal(List.of()).isStale(secret.text())).isFalse();
        assertThatThrownBy(() -> new Seal(List.of()).seal("wh-1", secret))
                .isInstanceOf(NoKeyException.class)
                .hasMessageContaining("WIRELOOM_WEBHOOKS_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026:", "2026:short", ":YWFh", "2026:YWFhYWFhYWFhYWFh", "a b:YWFh"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> new Seal(List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("YWFh")
                .doesNotContain("short");
    }

    private static String base64(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}

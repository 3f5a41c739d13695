package io.wireloom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookKeyTest {

    @TempDir
    Path home;

    @Test
    void isMadeOnceAndKept() {
        Layout layout = new Layout(home, home.resolve("data"));

        String key = WebhookKey.of(layout, null);

        assertThat(key).matches("local:[A-Za-z0-9+/]{43}=");
        assertThat(WebhookKey.of(layout, " ")).isEqualTo(key);
        assertThat(WebhookKey.of(layout, "mine:abc")).isEqualTo("mine:abc");
    }
}

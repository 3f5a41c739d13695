package io.wireloom.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private Instant now = Instant.EPOCH.plusSeconds(1000);

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @Test
    void onATerminalProgressIsOverwrittenAndALineErasesIt() {
        Terminal terminal = new Terminal(out, true, clock);
        terminal.progress("Feeding", "1 of 2");
        terminal.progress("Feeding", "2 of 2");
        terminal.line("Done.");
        assertThat(text()).isEqualTo("\r\u001b[KFeeding 1 of 2\r\u001b[KFeeding 2 of 2\r\u001b[KDone.\n");
    }

    @Test
    void elsewhereProgressIsALineWhenTheStepChangesOrTenSecondsHavePassed() {
        Terminal terminal = new Terminal(out, false, clock);
        terminal.progress("Feeding", "1 of 3");
        terminal.progress("Feeding", "2 of 3");
        now = now.plus(Duration.ofSeconds(11));
        terminal.progress("Feeding", "3 of 3");
        terminal.progress("Reading", "0 of 3");
        assertThat(text()).isEqualTo("Feeding 1 of 3\nFeeding 3 of 3\nReading 0 of 3\n");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

package io.wireloom.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.terminal.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void showsABarAndTheRateAndTheTimeLeft() {
        AtomicLong nanos = new AtomicLong();
        Terminal terminal = new Terminal(new PrintStream(OutputStream.nullOutputStream()), false, Clock.systemUTC());
        Progress progress = new Progress(terminal, 1_000, nanos::get);
        for (int item = 0; item < 1_500; item++) {
            progress.item(item != 7);
        }
        progress.bytes(250);
        nanos.set(30_000_000_000L);

        assertThat(progress.text())
                .isEqualTo("[######..................] 25 %  1,500 items, 1 refused, 50/s, 1 min 30 s left");
    }
}

package io.wireloom.local.backfill;

import io.wireloom.local.terminal.Terminal;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a backfill is: a bar, items, rate, and the time left as the bytes sent so far let one expect. */
final class Progress {

    private static final int BAR = 24;

    private final Terminal terminal;
    private final long totalBytes;
    private final LongSupplier nanos;
    private final long started;
    private long bytes;
    private int items;
    private int refused;

    /** @param nanos the clock, in nanoseconds */
    Progress(Terminal terminal, long totalBytes, LongSupplier nanos) {
        this.terminal = terminal;
        this.totalBytes = Math.max(1, totalBytes);
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    synchronized void bytes(long more) {
        bytes += more;
        show();
    }

    synchronized void item(boolean taken) {
        items++;
        refused += taken ? 0 : 1;
        show();
    }

    private void show() {
        terminal.progress("Sending", text());
    }

    synchronized String text() {
        double part = Math.min(1, (double) bytes / totalBytes);
        int full = (int) (part * BAR);
        String bar = "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
        String left = part < 0.01 ? "" : ", " + span((long) (elapsed() * (1 - part) / part)) + " left";
        return String.format(
                Locale.ROOT,
                "%s %d %%  %,d items, %,d refused, %,.0f/s%s",
                bar,
                Math.round(part * 100),
                items,
                refused,
                rate(),
                left);
    }

    /** Items per second so far. */
    synchronized double rate() {
        return items / Math.max(0.001, elapsed());
    }

    synchronized int items() {
        return items;
    }

    private double elapsed() {
        return (nanos.getAsLong() - started) / 1e9;
    }

    private static String span(long seconds) {
        Duration span = Duration.ofSeconds(seconds);
        return span.toHours() > 0
                ? span.toHours() + " h " + span.toMinutesPart() + " min"
                : span.toMinutes() > 0 ? span.toMinutes() + " min " + span.toSecondsPart() + " s" : seconds + " s";
    }
}

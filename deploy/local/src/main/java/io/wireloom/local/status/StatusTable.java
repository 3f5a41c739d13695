package io.wireloom.local.status;

import io.wireloom.local.status.StackStatus.Stage;
import io.wireloom.local.terminal.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The stages' status as lines of a table. */
public final class StatusTable {

    private static final int WIDEST_CELL = 100;
    private static final double MILLIS = 1_000;

    private StatusTable() {}

    /** What each stage has done since it started. */
    public static List<String> of(StackStatus status) {
        Table table = new Table(
                WIDEST_CELL,
                "stage",
                "health",
                "lag",
                "received",
                "published",
                "duplicate",
                "rejected",
                "dead letters",
                "address",
                "trouble");
        status.stages()
                .forEach(stage -> table.row(
                        stage.name(),
                        health(stage),
                        stage.waiting(),
                        stage.counts().received(),
                        stage.counts().closed("published"),
                        stage.counts().closed("duplicate"),
                        stage.counts().closed("rejected"),
                        stage.deadLetters(),
                        stage.address(),
                        stage.health().reason()));
        return table.lines();
    }

    /**
     * What each stage does: its pace since it was last asked, what it has in hand and what waits for it.
     *
     * @param before null for the first time, which has no pace
     */
    public static List<String> of(StackStatus status, StackStatus before) {
        Table table = new Table(
                WIDEST_CELL,
                "stage",
                "health",
                "received/s",
                "settled/s",
                "in hand",
                "lag",
                "lag moves/s",
                "rejected",
                "dead letters",
                "trouble");
        for (int at = 0; at < status.stages().size(); at++) {
            Stage now = status.stages().get(at);
            Stage then = before == null ? null : before.stages().get(at);
            double seconds = before == null
                    ? 0
                    : Duration.between(before.at(), status.at()).toMillis() / MILLIS;
            table.row(
                    now.name(),
                    health(now),
                    pace(now, then, seconds, stage -> stage.counts().received()),
                    pace(now, then, seconds, stage -> stage.counts().settled()),
                    now.counts().inFlight(),
                    now.waiting(),
                    pace(now, then, seconds, Stage::waiting),
                    now.counts().closed("rejected"),
                    now.deadLetters(),
                    now.health().reason());
        }
        return table.lines();
    }

    private static String health(Stage stage) {
        return stage.health().up() ? "ready" : "not ready";
    }

    /** Empty without a time before, and when the count began anew in between. */
    private static String pace(Stage now, Stage then, double seconds, ToLongFunction<Stage> count) {
        if (then == null
                || seconds <= 0
                || now.counts().received() < then.counts().received()) {
            return "";
        }
        return String.format(Locale.ROOT, "%.1f", (count.applyAsLong(now) - count.applyAsLong(then)) / seconds);
    }
}

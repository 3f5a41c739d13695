package io.wireloom.local.wire;

import io.wireloom.local.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows articles through the line until their claims are matched and can be read. */
public final class Journey {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final ReadModel readModel;
    private final Terminal terminal;

    public Journey(ReadModel readModel, Terminal terminal) {
        this.readModel = readModel;
        this.terminal = terminal;
    }

    /**
     * Waits for the last version sent of each article.
     *
     * @param fates what the door said of each item, in the order sent
     * @param patience how long to wait after the last article that came through
     * @return the articles that did not come through in time; empty when all did
     */
    public List<String> await(List<Fate> fates, Duration patience) {
        Map<String, String> waiting = new LinkedHashMap<>();
        fates.stream()
                .filter(fate -> fate.kind() != Fate.Kind.REFUSED)
                .forEach(fate -> waiting.put(fate.articleId(), fate.versionId()));
        int all = waiting.size();
        long started = System.nanoTime();
        long moved = started;
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            waiting.entrySet().removeIf(article -> readModel.through(article.getKey(), article.getValue()));
            long now = System.nanoTime();
            moved = waiting.size() < before ? now : moved;
            terminal.progress(
                    "Reading and weaving",
                    (all - waiting.size()) + " of " + all + " articles ("
                            + Duration.ofNanos(now - started).toSeconds() + " s)");
            if (now - moved > patience.toNanos()) {
                return new ArrayList<>(waiting.keySet());
            }
            pause(waiting.isEmpty());
        }
        return List.of();
    }

    private static void pause(boolean done) {
        try {
            Thread.sleep(done ? 0 : BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

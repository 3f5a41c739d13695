package io.wireloom.local.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.local.backfill.Journal.Refusal;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.MediaType;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends many files: items in batches of NDJSON, archives as they are. What has been answered for stands in a journal, so that an
 * interrupted run goes on where it stopped.
 */
public final class Backfill {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int BATCH_ITEMS = 500;
    private static final long BATCH_BYTES = 8L << 20;

    private static final int ATTEMPTS = 6;

    private final BulkDoor door;
    private final Terminal terminal;
    private final Consumer<Duration> pause;

    /** @param ingest address of the ingest-service */
    public Backfill(URI ingest, Terminal terminal) {
        this(ingest, terminal, Backfill::pause);
    }

    Backfill(URI ingest, Terminal terminal, Consumer<Duration> pause) {
        this.door = new BulkDoor(ingest);
        this.terminal = terminal;
        this.pause = pause;
    }

    /** Whether these are more than a handful of items: an archive, or over {@code most} files. */
    public static boolean isOne(List<WireItem> items, int most) {
        return items.size() > most
                || items.stream()
                        .anyMatch(item -> MediaType.archive(item.file()).isPresent());
    }

    /**
     * What a run did.
     *
     * @param taken items taken, new or not, in this run
     * @param before files that an earlier run had sent
     * @param refusals items not taken, in this run or an earlier one, each in words
     * @param rate items per second
     */
    public record Result(int taken, int before, List<String> refusals, double rate) {}

    /**
     * Sends all files that the journal does not know as sent.
     *
     * @throws StackFailure when the door cannot be reached for good; the journal tells how far it came
     */
    public Result send(List<WireItem> items, Path journalFile, boolean restart) {
        List<Load> loads = items.stream().map(Load::of).toList();
        try (Journal journal = Journal.open(journalFile, restart)) {
            List<Load> left = loads.stream().filter(load -> !journal.sent(load)).toList();
            Progress progress =
                    new Progress(terminal, left.stream().mapToLong(Load::bytes).sum(), System::nanoTime);
            send(left, journal, progress);
            List<String> refusals = new ArrayList<>();
            loads.forEach(load -> journal.refusals(load).forEach(refusal -> refusals.add(inWords(load, refusal))));
            int refused = left.stream()
                    .mapToInt(load -> journal.refusals(load).size())
                    .sum();
            return new Result(
                    Math.max(0, progress.items() - refused), loads.size() - left.size(), refusals, progress.rate());
        } catch (IOException e) {
            throw new StackFailure("The journal cannot be closed: " + e.getMessage() + ".", e);
        }
    }

    private void send(List<Load> left, Journal journal, Progress progress) {
        List<Load> batch = new ArrayList<>();
        long bytes = 0;
        for (Load load : left) {
            if (load.archive() != null) {
                persist(() -> archive(load, journal, progress));
                continue;
            }
            batch.add(load);
            bytes += load.bytes();
            if (batch.size() == BATCH_ITEMS || bytes > BATCH_BYTES) {
                persist(() -> batch(batch, journal, progress));
                batch.clear();
                bytes = 0;
            }
        }
        if (!batch.isEmpty()) {
            persist(() -> batch(batch, journal, progress));
        }
    }

    /** One attempt to send something; gives whether it came further, and is over. */
    private interface Attempt {
        Outcome run() throws IOException;
    }

    private record Outcome(boolean over, boolean further) {}

    /** Tries again while the door is busy or away, for as long as it comes further each time. */
    private void persist(Attempt attempt) {
        String failure = "broker or database are away";
        for (int failed = 0; failed < ATTEMPTS; ) {
            try {
                Outcome outcome = attempt.run();
                if (outcome.over()) {
                    return;
                }
                failed = outcome.further() ? 1 : failed + 1;
            } catch (IOException e) {
                failed++;
                failure = e.getMessage();
            }
            pause.accept(Duration.ofSeconds(failed));
        }
        throw new StackFailure("The door does not take the copy (" + failure
                + "). What was answered for is noted: the same command goes on from there.");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted: the same command goes on from here.", e);
        }
    }

    private Outcome archive(Load load, Journal journal, Progress progress) throws IOException {
        int before = journal.answered(load);
        Answer answer = new Answer();
        Map<String, String> says = new LinkedHashMap<>(load.says());
        says.put("fileName", load.file().getFileName().toString());
        says.put("from", Integer.toString(before + 1));
        try {
            door.send(load.archive(), says, out -> LoadFiles.copy(load.file(), out, progress), line -> {
                if (answer.take(line)) {
                    note(load, line, journal, progress);
                    journal.answer(load, line.path("index").asInt());
                }
            });
        } catch (UnreadableFileException e) {
            refuse(load, journal.answered(load) + 1, e, journal, progress);
            return new Outcome(true, true);
        } finally {
            journal.mark(load);
        }
        boolean further = journal.answered(load) > before;
        if (answer.done) {
            journal.done(load);
        }
        return new Outcome(answer.done, further);
    }

    private Outcome batch(List<Load> loads, Journal journal, Progress progress) throws IOException {
        Map<Load, byte[]> contents = contents(loads, journal, progress);
        Deque<Load> left = new ArrayDeque<>(contents.keySet());
        int all = left.size();
        if (all == 0) {
            return new Outcome(true, true);
        }
        Answer answer = new Answer();
        door.send("application/x-ndjson", lane(loads), out -> lines(contents, out), line -> {
            if (answer.take(line)) {
                // A line's items are answered for when the first item of a later line is.
                int part = line.path("part").asInt();
                while (all - left.size() + 1 < part) {
                    finish(left.poll(), journal, progress);
                }
                note(left.peek(), line, journal, progress);
            }
        });
        while (answer.done && !left.isEmpty()) {
            finish(left.poll(), journal, progress);
        }
        return new Outcome(answer.done, left.size() < all);
    }

    /** That of all of them: one run has one lane, and the door takes one for each document. */
    private static Map<String, String> lane(List<Load> loads) {
        String lane = loads.get(0).says().get(WireItem.LANE);
        return lane == null ? Map.of() : Map.of(WireItem.LANE, lane);
    }

    /** What is left to send, in order, read before it is sent: a file that cannot be read is refused. */
    private static Map<Load, byte[]> contents(List<Load> loads, Journal journal, Progress progress) {
        Map<Load, byte[]> contents = new LinkedHashMap<>();
        for (Load load : loads) {
            if (journal.sent(load)) {
                continue;
            }
            try {
                contents.put(load, LoadFiles.content(load.file()));
            } catch (UnreadableFileException e) {
                refuse(load, 1, e, journal, progress);
                progress.bytes(load.bytes());
            }
        }
        return contents;
    }

    private static void refuse(
            Load load, int index, UnreadableFileException reason, Journal journal, Progress progress) {
        journal.refuse(load, new Refusal(index, "", reason.getMessage()));
        progress.item(false);
        journal.done(load);
    }

    private static void finish(Load load, Journal journal, Progress progress) {
        journal.done(load);
        progress.bytes(load.bytes());
    }

    /** The lines of one answer. */
    private static final class Answer {
        private boolean done;
        private boolean stopped;

        /** Whether a line settles an item's fate; none does after one that is to be sent again. */
        boolean take(JsonNode line) {
            if (line.has("done")) {
                done = line.path("done").asBoolean() && !stopped;
                return false;
            }
            stopped |= line.path("status").asText().equals("failed");
            return !stopped;
        }
    }

    private static void note(Load load, JsonNode line, Journal journal, Progress progress) {
        boolean refused = line.path("status").asText().equals("refused");
        if (refused) {
            String item = load.archive() == null ? "" : line.path("item").asText();
            JsonNode problem = line.path("problem");
            String reason = problem.path("title").asText() + ": "
                    + problem.path("detail").asText();
            journal.refuse(load, new Refusal(line.path("index").asInt(), item, reason));
        }
        progress.item(!refused);
    }

    private static void lines(Map<Load, byte[]> contents, OutputStream out) throws IOException {
        for (Map.Entry<Load, byte[]> entry : contents.entrySet()) {
            Load load = entry.getKey();
            byte[] content = entry.getValue();
            ObjectNode line = JSON.createObjectNode()
                    .put("contentType", MediaType.of(load.file(), content))
                    .put("fileName", load.file().getFileName().toString())
                    .put("bodyBase64", content);
            load.says().forEach(line::put);
            line.remove(WireItem.LANE);
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        }
    }

    private static String inWords(Load load, Refusal refusal) {
        return load.file() + (refusal.item().isEmpty() ? "" : " (" + refusal.item() + ")") + ": " + refusal.reason();
    }
}

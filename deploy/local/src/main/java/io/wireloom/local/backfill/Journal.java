package io.wireloom.local.backfill;

import io.wireloom.local.stack.StackFailure;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of which file has been answered for, kept in a file that is only written on: one line per file and step. A line that an
 * interruption cut off is passed over; the items it told of are sent again, which changes nothing.
 */
final class Journal implements Closeable {

    private static final String ANSWERED = "answered";
    private static final String REFUSED = "refused";
    private static final String DONE = "done";
    private static final int STEP = 64;
    private static final int FIELDS = 2 + Load.KEY_FIELDS;

    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<String, Set<Refusal>> refusals = new HashMap<>();
    private final BufferedWriter out;

    /**
     * An item that was not taken.
     *
     * @param item its name in its file; empty when it is the file
     */
    record Refusal(int index, String item, String reason) {}

    private Journal(BufferedWriter out) {
        this.out = out;
    }

    /**
     * Reads a journal, or begins one.
     *
     * @param restart whether to forget what an earlier run did
     */
    static Journal open(Path file, boolean restart) {
        try {
            Files.createDirectories(file.getParent());
            if (restart) {
                Files.deleteIfExists(file);
            }
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            Journal journal = new Journal(Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            lines.forEach(journal::read);
            journal.out.newLine();
            return journal;
        } catch (IOException e) {
            throw new StackFailure("The journal " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < FIELDS || !fields[1].matches("\\d{1,9}")) {
            return;
        }
        int index = Integer.parseInt(fields[1]);
        String key = String.join("\t", List.of(fields).subList(2, FIELDS));
        switch (fields[0]) {
            case ANSWERED -> answered.merge(key, index, Math::max);
            case DONE -> answered.put(key, Integer.MAX_VALUE);
            case REFUSED -> {
                if (fields.length == FIELDS + 2) {
                    refusals.computeIfAbsent(key, any -> new LinkedHashSet<>())
                            .add(new Refusal(index, fields[FIELDS], fields[FIELDS + 1]));
                }
            }
            default -> {
                // A line cut off.
            }
        }
    }

    /** Whether nothing of a file is left to send. */
    boolean sent(Load load) {
        return answered(load) == Integer.MAX_VALUE;
    }

    /** How many of a file's items have been answered for, counted from its first. */
    int answered(Load load) {
        return answered.getOrDefault(load.key(), 0);
    }

    /** The items of a file that were not taken, in this run or an earlier one. */
    Set<Refusal> refusals(Load load) {
        return refusals.getOrDefault(load.key(), Set.of());
    }

    /** An item of a file has been answered for. Written down now and then only: a few items sent again do no harm. */
    void answer(Load load, int index) {
        answered.merge(load.key(), index, Math::max);
        if (index % STEP == 0) {
            mark(load);
        }
    }

    /** Writes down how far a file is. */
    void mark(Load load) {
        write(ANSWERED, answered(load), load, "");
        flush();
    }

    void refuse(Load load, Refusal refusal) {
        refusals.computeIfAbsent(load.key(), any -> new LinkedHashSet<>()).add(refusal);
        write(REFUSED, refusal.index(), load, "\t" + plain(refusal.item()) + "\t" + plain(refusal.reason()));
        flush();
    }

    void done(Load load) {
        answered.put(load.key(), Integer.MAX_VALUE);
        write(DONE, 1, load, "");
        flush();
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new StackFailure("The journal cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(String what, int index, Load load, String more) {
        try {
            out.write(what + "\t" + index + "\t" + load.key() + more);
            out.newLine();
        } catch (IOException e) {
            throw new StackFailure("The journal cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

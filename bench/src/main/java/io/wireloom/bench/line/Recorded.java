package io.wireloom.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures of earlier runs, one line of JSON each, the newest last. */
final class Recorded {

    /** Two runs of the same code on the same machine differ by less than this share. */
    static final double NOISE = 0.2;

    /** Where they are kept in the project. */
    static final String FILE = "bench/figures/line.jsonl";

    private final Path file;

    Recorded(Path file) {
        this.file = file;
    }

    /** The newest. */
    Optional<JsonNode> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return Optional.of(MessageCodec.mapper().readTree(lines.get(lines.size() - 1)));
    }

    /** What is worse than in the last recorded run by more than noise, in words. */
    List<String> losses(Figures now) throws IOException {
        JsonNode last = last().orElse(MissingNode.getInstance());
        List<String> losses = new ArrayList<>();
        for (Map.Entry<String, Double> ratio : now.ratios().entrySet()) {
            JsonNode before = last.path("ratios").path(ratio.getKey());
            if (before.isNumber() && ratio.getValue() > before.asDouble() * (1 + NOISE)) {
                losses.add(String.format(
                        Locale.ROOT,
                        "worse: %s is %.2f; it was %.2f at %s",
                        ratio.getKey(),
                        ratio.getValue(),
                        before.asDouble(),
                        last.path("commit").asText()));
            }
        }
        return losses;
    }

    void add(Figures figures) throws IOException, InterruptedException {
        ObjectNode line = MessageCodec.mapper().createObjectNode();
        line.put("at", Instant.now().toString()).put("commit", commit());
        line.put("processors", Runtime.getRuntime().availableProcessors());
        figures.values().forEach(line.putObject("figures")::put);
        figures.ratios().forEach(line.putObject("ratios")::put);
        Files.createDirectories(file.getParent());
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(file.toAbsolutePath().getParent().getParent().toFile())
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }
}

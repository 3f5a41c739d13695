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
    private final int java;

    Recorded(Path file) {
        this(file, Runtime.version().feature());
    }

    /** @param java version of the virtual machine that measures: the references themselves take longer on some than on others */
    Recorded(Path file, int java) {
        this.file = file;
        this.java = java;
    }

    /** The newest. */
    Optional<JsonNode> last() throws IOException {
        List<JsonNode> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest of the same version of Java, which alone a run is to be compared with. */
    Optional<JsonNode> lastAlike() throws IOException {
        return all().stream().filter(run -> run.path("java").asInt() == java).reduce((earlier, later) -> later);
    }

    private List<JsonNode> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<JsonNode> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            all.add(MessageCodec.mapper().readTree(line));
        }
        return all;
    }

    /** What is worse than in the last recorded run on the same version of Java by more than noise, in words. */
    List<String> losses(Figures now) throws IOException {
        JsonNode last = lastAlike().orElse(MissingNode.getInstance());
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

    /** What is said where there is none. */
    String noLoss() throws IOException {
        return lastAlike().isPresent()
                ? "no ratio is worse than recorded"
                : "nothing is recorded on Java %d to compare with".formatted(java);
    }

    void add(Figures figures) throws IOException, InterruptedException {
        ObjectNode line = MessageCodec.mapper().createObjectNode();
        line.put("at", Instant.now().toString()).put("commit", commit());
        line.put("processors", Runtime.getRuntime().availableProcessors()).put("java", java);
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

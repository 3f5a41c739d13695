package io.wireloom.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Table;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Feeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wireloom feeds}. */
@Command(
        name = "feeds",
        description = "Lists the feeds that are polled and how each does.",
        mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {

    private static final int WIDEST_CELL = 80;

    @Mixin
    private HomeOptions home;

    private final Terminal terminal;

    FeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JsonNode feeds = feeds(home).list();
        if (feeds.isEmpty()) {
            terminal.line(
                    "No feeds. Name some in .wireloom/feeds.yaml (deploy/local/feeds.example.yaml shows how), or import a list:"
                            + " ./wireloom feeds import FILE.opml");
            return 0;
        }
        Table table = new Table(
                WIDEST_CELL,
                "feed",
                "state",
                "items",
                "last new item",
                "last success",
                "failures",
                "next poll",
                "last error");
        feeds.forEach(feed -> table.row(
                feed.path("name").asText(),
                feed.path("state").asText(),
                feed.path("items").asLong(),
                feed.path("lastItemAt").asText(""),
                feed.path("lastSuccessAt").asText(""),
                feed.path("failures").asInt(),
                feed.path("nextPollAt").asText(""),
                feed.path("lastError").asText("")));
        table.lines().forEach(terminal::line);
        return 0;
    }

    private static Feeds feeds(HomeOptions home) {
        return new Feeds(home.portsInUse().address(Part.INGEST));
    }

    /** Has a feed polled now. */
    @Command(name = "poll", description = "Has a feed polled now.", mixinStandardHelpOptions = true)
    int poll(@Mixin HomeOptions options, @Parameters(paramLabel = "NAME", description = "The feed.") String name) {
        feeds(options).poll(name);
        terminal.line(name + " is due now. ./wireloom feeds shows what came of it.");
        return 0;
    }

    /** Takes over the feeds of a list. */
    @Command(name = "import", description = "Takes over the feeds of an OPML list.", mixinStandardHelpOptions = true)
    int importList(@Mixin HomeOptions options, @Parameters(paramLabel = "FILE", description = "The list.") Path file) {
        JsonNode answer = feeds(options).importList(content(file));
        Table table = new Table(WIDEST_CELL, "what", "feed", "title", "url", "reason");
        answer.path("items")
                .forEach(line -> table.row(
                        line.path("status").asText(),
                        line.path("name").asText(""),
                        line.path("title").asText(""),
                        line.path("url").asText(""),
                        line.path("reason").asText("")));
        table.lines().forEach(terminal::line);
        terminal.line(
                answer.path("added").asInt() + " added, " + answer.path("known").asInt() + " known, "
                        + answer.path("refused").asInt() + " refused.");
        return answer.path("refused").asInt() == 0 ? 0 : Wireloom.FAILED;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}

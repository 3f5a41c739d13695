package io.wireloom.local;

import io.wireloom.local.backfill.Backfill;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.ReadModel;
import io.wireloom.local.wire.WireFiles;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireloom send}. */
@Command(
        name = "send",
        description = {
            "Sends wire copy of any kind to the running stack.",
            "Up to 50 files: says what became of each, and waits until they are through. More, or an archive (zip, WARC, NDJSON,"
                    + " gzip): sends them in bulk, and goes on where it stopped when it is interrupted and started again.",
            "Exit code 0: all was taken; 1: something was refused; 3: not all was sent, start it again."
        },
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    private static final int MOST_ONE_BY_ONE = 50;
    private static final int MOST_SHOWN = 20;
    /** Exit code when the same command would go on. */
    private static final int UNFINISHED = 3;

    @Mixin
    private HomeOptions home;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files, archives or directories, those inside them too; a directory with a manifest.json is sent as that"
                            + " says.")
    private List<Path> paths;

    @Option(names = "--feed", paramLabel = "NAME", description = "The feed they come from.")
    private String feed;

    @Option(names = "--url", paramLabel = "URL", description = "Where the item was published.")
    private String url;

    @Option(
            names = "--published",
            paramLabel = "TIME",
            description = "When it was published, such as 2024-05-01T08:30:00Z.")
    private String published;

    @Option(names = "--item-id", paramLabel = "ID", description = "The provider's own identity for the item.")
    private String itemId;

    @Option(
            names = "--lane",
            paramLabel = "NAME",
            description = "backfill: to be read while little live copy is on its way; live when left out.")
    private String lane;

    @Option(names = "--no-wait", description = "Do not wait until the items are through the line.")
    private boolean noWait;

    @Option(names = "--restart", description = "Send all of it, whatever an earlier run has sent.")
    private boolean restart;

    private final Terminal terminal;

    SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("feed", feed);
        says.put("url", url);
        says.put("published", published);
        says.put("itemId", itemId);
        List<WireItem> items =
                WireFiles.find(paths, says).stream().map(item -> item.by(lane)).toList();
        Ports ports = home.portsInUse();
        if (Backfill.isOne(items, MOST_ONE_BY_ONE)) {
            return backfill(items, ports);
        }
        Feeding feeding = new Feeding(ports, terminal);
        List<List<Fate>> answers = feeding.sendDocuments(items);
        for (int i = 0; i < items.size(); i++) {
            Path file = items.get(i).file();
            answers.get(i).forEach(fate -> terminal.line(file + ": " + inWords(fate)));
        }
        List<Fate> fates = answers.stream().flatMap(List::stream).toList();
        boolean through = noWait || feeding.follow(fates);
        if (!noWait) {
            fates.stream()
                    .map(Fate::articleId)
                    .filter(id -> id != null)
                    .distinct()
                    .forEach(id -> terminal.line(outcome(feeding.readModel(), id)));
        }
        boolean allTaken = fates.stream().noneMatch(fate -> fate.kind() == Fate.Kind.REFUSED);
        return allTaken && through ? 0 : Wireloom.FAILED;
    }

    private int backfill(List<WireItem> items, Ports ports) {
        Path notes = home.layout().home().resolve("send");
        Backfill.Result result;
        try {
            result = new Backfill(ports.address(Part.INGEST), terminal)
                    .send(items, notes.resolve("journal.tsv"), restart);
        } catch (StackFailure e) {
            terminal.line(e.getMessage());
            return UNFINISHED;
        }
        if (result.before() > 0) {
            terminal.line(String.format(
                    Locale.ROOT, "%,d files had been sent before; --restart sends them again.", result.before()));
        }
        terminal.line(String.format(
                Locale.ROOT,
                "%,d items taken, %,d refused, %,.0f items/s.",
                result.taken(),
                result.refusals().size(),
                result.rate()));
        return result.refusals().isEmpty() ? 0 : refused(result.refusals(), notes.resolve("refused.txt"));
    }

    private int refused(List<String> refusals, Path list) {
        refusals.stream().limit(MOST_SHOWN).forEach(terminal::line);
        try {
            Files.write(list, refusals);
            String more = refusals.size() > MOST_SHOWN ? "… and " + (refusals.size() - MOST_SHOWN) + " more. " : "";
            terminal.line(more + "All refusals are listed in " + list + ".");
        } catch (IOException e) {
            throw new StackFailure(list + " cannot be written: " + e.getMessage() + ".", e);
        }
        return Wireloom.FAILED;
    }

    private static String inWords(Fate fate) {
        return fate.kind() == Fate.Kind.REFUSED
                ? "refused: " + fate.reason()
                : fate.kind().name().toLowerCase(Locale.ROOT) + ", article " + fate.articleId();
    }

    private static String outcome(ReadModel readModel, String articleId) {
        var article = readModel.article(articleId);
        int claims = readModel.claims(articleId).size();
        var family = article.path("family");
        String of = family.path("of").asText("");
        String copy = of.isEmpty() ? "no copy" : family.path("relation").asText() + " of " + of;
        return articleId + ": " + claims + (claims == 1 ? " claim, " : " claims, ") + copy + ", \""
                + article.path("headline").asText("no headline") + "\"";
    }
}

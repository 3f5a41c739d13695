package io.wireloom.local;

import io.wireloom.local.stack.Ports;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.ReadModel;
import io.wireloom.local.wire.WireFiles;
import io.wireloom.local.wire.WireItem;
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
        description = "Sends files (text, HTML, XML, JSON) to the running stack and says what became of each.",
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions home;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files or directories; a directory with a manifest.json is sent as that says.")
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

    @Option(names = "--no-wait", description = "Do not wait until the items are through the line.")
    private boolean noWait;

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
        List<WireItem> items = WireFiles.find(paths, says);
        Ports ports = home.portsInUse();
        Feeding feeding = new Feeding(ports, terminal);
        List<Fate> fates = feeding.send(items);
        for (int i = 0; i < items.size(); i++) {
            terminal.line(items.get(i).file() + ": " + inWords(fates.get(i)));
        }
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

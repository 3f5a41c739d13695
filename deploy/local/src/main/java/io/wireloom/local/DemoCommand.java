package io.wireloom.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.IncidentTable;
import io.wireloom.local.wire.WireFiles;
import io.wireloom.local.wire.WireItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom demo}. */
@Command(
        name = "demo",
        description = "Starts the stack, feeds it the sample copy, shows what came of it and runs until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions home;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:WIRELOOM_HOST:-localhost}",
            description = "Address the services listen on (WIRELOOM_HOST; default localhost; 0.0.0.0 for all).")
    private String host;

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Layout layout = home.layout();
        List<WireItem> sample = WireFiles.find(List.of(layout.project().resolve("deploy/local/sample-copy")), Map.of());
        if (RunState.live(layout).filter(RunState::ready).isPresent()) {
            boolean through = feed(sample);
            UpCommand.tellWhere(home, terminal, "It was running already and goes on.");
            return through ? 0 : Wireloom.FAILED;
        }
        Session session = new Session(layout, home.ports(), host, terminal);
        session.start();
        feed(sample);
        UpCommand.tellWhere(home, terminal, "Ctrl-C stops it.");
        session.awaitEnd();
        return 0;
    }

    private boolean feed(List<WireItem> sample) {
        long started = System.nanoTime();
        Feeding feeding = new Feeding(home.portsInUse(), terminal);
        List<Fate> fates = feeding.send(sample);
        boolean through = feeding.follow(fates);
        List<JsonNode> incidents = feeding.readModel().incidents();
        long articles = fates.stream()
                .map(Fate::articleId)
                .filter(id -> id != null)
                .distinct()
                .count();
        long refused =
                fates.stream().filter(fate -> fate.kind() == Fate.Kind.REFUSED).count();
        terminal.line(fates.size() + " items of sample copy, " + articles + " articles"
                + (refused > 0 ? ", " + refused + " refused" : "") + ", " + incidents.size() + " incidents, in "
                + (System.nanoTime() - started) / 1_000_000_000 + " s:");
        terminal.line("");
        IncidentTable.lines(incidents).forEach(terminal::line);
        terminal.line("");
        return through;
    }
}

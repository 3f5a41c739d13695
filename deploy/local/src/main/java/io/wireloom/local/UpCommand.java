package io.wireloom.local;

import io.wireloom.local.stack.Part;
import io.wireloom.local.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom up}. */
@Command(
        name = "up",
        description = "Starts the stack on the data of the last run and keeps it running until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions home;

    @Option(names = "--detach", description = "Return when everything is up; ./wireloom down stops it.")
    private boolean detach;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:WIRELOOM_HOST:-localhost}",
            description = "Address the services listen on (WIRELOOM_HOST; default localhost; 0.0.0.0 for all).")
    private String host;

    private final Terminal terminal;

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (detach) {
            new Detached(home, host, terminal).start();
        } else {
            Session session = new Session(home.layout(), home.ports(), host, terminal);
            session.start();
            tellWhere(home, terminal, "Ctrl-C stops it.");
            session.awaitEnd();
        }
        return 0;
    }

    static void tellWhere(HomeOptions home, Terminal terminal, String how) {
        terminal.line("The desk: " + home.portsInUse().address(Part.QUERY)
                + "/    send copy in: ./wireloom send FILE...    " + how);
    }
}

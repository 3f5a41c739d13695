package io.wireloom.local;

import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The command {@code ./wireloom}. */
@Command(
        name = "wireloom",
        description = "Runs Wireloom on this machine: Kafka, PostgreSQL and the four services, without containers.",
        mixinStandardHelpOptions = true,
        version = "wireloom 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            SendCommand.class,
            FeedsCommand.class,
            StatusCommand.class,
            DeadLettersCommand.class,
            DifferencesCommand.class,
            KeyCommand.class,
            EraseCommand.class,
            PruneCommand.class,
            DownCommand.class,
            ResetCommand.class
        })
public final class Wireloom implements Runnable {

    /** Exit code when something went wrong that the message says how to mend. */
    static final int FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command that the arguments name and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean live = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        System.exit(run(new Terminal(out, live, Clock.systemUTC()), err, arguments));
    }

    static int run(Terminal terminal, PrintStream err, String... arguments) {
        IExecutionExceptionHandler failures = (failure, command, parsed) -> {
            terminal.erase();
            if (failure instanceof StackFailure || failure instanceof BrokerSilentException) {
                err.println("wireloom: " + failure.getMessage());
                return FAILED;
            }
            throw failure;
        };
        return new CommandLine(new Wireloom(), new CommandFactory(terminal))
                .setExecutionExceptionHandler(failures)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }

    /** Gives each command the terminal. */
    private record CommandFactory(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}

package io.wireloom.bench;

import io.wireloom.bench.attributions.AttributionsCommand;
import io.wireloom.bench.claims.ClaimsCommand;
import io.wireloom.bench.confidence.ConfidenceCommand;
import io.wireloom.bench.copies.CopiesCommand;
import io.wireloom.bench.copies.speed.CopiesSpeedCommand;
import io.wireloom.bench.dates.DatesCommand;
import io.wireloom.bench.desk.DeskCommand;
import io.wireloom.bench.extraction.ExtractionCommand;
import io.wireloom.bench.formats.FormatsCommand;
import io.wireloom.bench.geoparsing.GeoparsingCommand;
import io.wireloom.bench.hostile.BadInputCommand;
import io.wireloom.bench.incidents.IncidentsCommand;
import io.wireloom.bench.line.CapacityCommand;
import io.wireloom.bench.line.GrowthCommand;
import io.wireloom.bench.line.HopCommand;
import io.wireloom.bench.line.LineCommand;
import io.wireloom.bench.line.ScaleCommand;
import io.wireloom.bench.pages.PagesCommand;
import io.wireloom.bench.quality.QualityCommand;
import io.wireloom.bench.quotations.QuotationsCommand;
import io.wireloom.bench.recasing.RecasingCommand;
import io.wireloom.bench.shootings.ShootingsCommand;
import io.wireloom.bench.snippets.SnippetsCommand;
import io.wireloom.bench.snippets.TypesCommand;
import io.wireloom.bench.soak.SoakCommand;
import io.wireloom.bench.speed.ParsingCommand;
import io.wireloom.bench.speed.SpeedCommand;
import io.wireloom.bench.templates.TemplatesCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one subcommand per thing that is measured. */
@Command(
        name = "bench/run",
        description = "Measures quality and speed; every command prints its figures and needs no arguments.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AttributionsCommand.class,
            BadInputCommand.class,
            CapacityCommand.class,
            ClaimsCommand.class,
            ConfidenceCommand.class,
            CopiesCommand.class,
            CopiesSpeedCommand.class,
            DatesCommand.class,
            DeskCommand.class,
            ExtractionCommand.class,
            FormatsCommand.class,
            GeoparsingCommand.class,
            GrowthCommand.class,
            HopCommand.class,
            IncidentsCommand.class,
            LineCommand.class,
            PagesCommand.class,
            ParsingCommand.class,
            QualityCommand.class,
            QuotationsCommand.class,
            RecasingCommand.class,
            ScaleCommand.class,
            ShootingsCommand.class,
            SnippetsCommand.class,
            SoakCommand.class,
            SpeedCommand.class,
            TemplatesCommand.class,
            TypesCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--check",
            description = "Fails when the whole line is slower than recorded, beyond noise: line --check.")
    private boolean check;

    private Bench() {}

    @Override
    public Integer call() {
        if (!check) {
            throw new ParameterException(spec.commandLine(), "Missing required subcommand");
        }
        return spec.commandLine().execute("line", "--check");
    }

    /** Runs a command and ends with 0, or with 2 when its arguments or their files are no use. */
    public static void main(String[] arguments) {
        WarningsOnly.apply();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Bench());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof BadInputException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw failure;
        });
        return commandLine;
    }
}

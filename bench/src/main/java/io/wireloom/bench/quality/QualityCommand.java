package io.wireloom.bench.quality;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.report.Rate;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run quality}: what the desk's quality page shows. */
@Command(
        name = "quality",
        description = "Measures this build on the shipped sets: the figures of the desk's quality page.",
        mixinStandardHelpOptions = true)
public final class QualityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Writes the counts there: query-service/src/main/resources/quality/measured.json is shipped.")
    private Path write;

    @Override
    public Integer call() {
        Quality quality = Quality.measure(sampleCopy.folder(), LocalDate.now(ZoneOffset.UTC));
        PrintWriter out = spec.commandLine().getOut();
        quality.sets().forEach(set -> {
            Table table = new Table(set.set(), "precision", "recall", "F1", "gold", "system");
            set.fields()
                    .forEach(field -> table.rate(field.field(), new Rate(field.right(), field.gold(), field.system())));
            table.print(out);
        });
        if (write != null) {
            try {
                Files.writeString(
                        write,
                        MessageCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(quality) + "\n");
            } catch (IOException e) {
                throw new BadInputException("cannot write " + write, e);
            }
        }
        return 0;
    }
}

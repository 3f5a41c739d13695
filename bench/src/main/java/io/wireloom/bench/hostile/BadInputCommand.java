package io.wireloom.bench.hostile;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.rendering.Renderings;
import io.wireloom.bench.rendering.StoryCopy;
import io.wireloom.bench.rendering.WireStory;
import io.wireloom.bench.report.Table;
import io.wireloom.ingest.article.EnglishFirst;
import io.wireloom.ingest.article.LinguaGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.WireFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run bad-input}: what becomes of damaged and hostile items. */
@Command(
        name = "bad-input",
        description =
                "Sends mutated items of every format, and documents made to do harm, through unpacking and normalising.",
        mixinStandardHelpOptions = true)
public final class BadInputCommand implements Callable<Integer> {

    /** No item may take longer. */
    static final Duration SLOWEST = Duration.ofSeconds(2);

    private static final int ITEM_BYTES = 5 * 1024 * 1024;
    private static final int ITEMS = 100_000;
    private static final int WORDS = 400;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(names = "--count", description = "Mutated items (${DEFAULT-VALUE}).")
    private int count = 2_500;

    @Option(names = "--seed", description = "Seed of the random numbers (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--items", paramLabel = "FOLDER", description = "Further items to mutate: every file below these.")
    private List<Path> folders = List.of();

    private final Table table =
            new Table("input", "tried", "articles", "refused", "crashed", "over 2 s", "most ms of CPU", "most MB");
    private final List<String> faults = new ArrayList<>();

    @Override
    public Integer call() {
        if (count < 1) {
            throw new BadInputException("--count must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        Unpacking unpacking = new Unpacking(Formats.unpackers(), new Limits(ITEM_BYTES, ITEMS, Limits.DEPTH));
        Normaliser normaliser =
                new Normaliser(Formats.readers(), new EnglishFirst(new LinguaGuess()), FeedProfiles.NONE);
        try (Trial trial = new Trial(unpacking, normaliser)) {
            List<Sample> sound = sound();
            sound.forEach(trial::run);
            group("sound", sound, trial);
            Random random = new Random(seed);
            Mutation[] mutations = Mutation.values();
            for (Mutation mutation : mutations) {
                List<Sample> mutated = new ArrayList<>();
                for (int i = 0; i < (count + mutations.length - 1) / mutations.length; i++) {
                    mutated.add(mutation.apply(sound.get(i % sound.size()), random));
                }
                group(mutation.name().toLowerCase(Locale.ROOT).replace('_', ' '), mutated, trial);
            }
            group("made to do harm", Bombs.all(), trial);
        }
        table.print(out);
        faults.forEach(out::println);
        return faults.isEmpty() ? 0 : 1;
    }

    private List<Sample> sound() {
        List<Sample> sound = new ArrayList<>();
        WireStory story = StoryCopy.stories(sampleCopy, 1, Instant.parse("2024-05-06T07:08:00Z"), WORDS)
                .get(0);
        for (WireFormat format : Renderings.formats()) {
            sound.add(new Sample(format.name(), Renderings.render(story, format), format.mediaType(), null));
        }
        folders.forEach(folder -> sound.addAll(files(folder)));
        return sound;
    }

    private static List<Sample> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Sample> samples = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] body = Files.readAllBytes(file);
                if (body.length > 0) {
                    samples.add(new Sample(
                            file.getFileName().toString(),
                            body,
                            null,
                            file.getFileName().toString()));
                }
            }
            return samples;
        } catch (IOException e) {
            throw new BadInputException(folder + " cannot be read: " + e.getMessage());
        }
    }

    private void group(String name, List<Sample> samples, Trial trial) {
        int articles = 0;
        int refused = 0;
        int crashed = 0;
        int slow = 0;
        long slowest = 0;
        long most = 0;
        for (Sample sample : samples) {
            Trial.Result result = trial.run(sample);
            articles += result.articles();
            refused += result.refused();
            slowest = Math.max(slowest, result.time().toMillis());
            most = Math.max(most, result.allocated());
            boolean late = result.time().compareTo(SLOWEST) > 0;
            slow += late ? 1 : 0;
            crashed += result.answered() ? 0 : 1;
            if (late || !result.answered()) {
                faults.add((late ? "slow" : "crashed") + " (" + result.time().toMillis() + " ms of CPU, "
                        + result.crash() + "): " + sample.name());
            }
        }
        table.row(name, samples.size(), articles, refused, crashed, slow, slowest, most >> 20);
    }
}

package io.wireloom.bench.speed;

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
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run parsing}: articles per second through parsing and normalising, for each format. */
@Command(
        name = "parsing",
        description =
                "Measures parsing and normalising alone, for each format on one thread, beside plain tokenisation of the same words.",
        mixinStandardHelpOptions = true)
public final class ParsingCommand implements Callable<Integer> {

    private static final Instant PUBLISHED = Instant.parse("2024-05-06T07:08:00Z");
    private static final int STORIES = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(names = "--words", description = "Words of each article (${DEFAULT-VALUE}).")
    private int words = 800;

    @Option(names = "--warm-up", description = "Seconds of warm-up for each format (${DEFAULT-VALUE}).")
    private int warmUp = 4;

    @Option(names = "--seconds", description = "Seconds measured for each format (${DEFAULT-VALUE}).")
    private int seconds = 5;

    @Override
    public Integer call() {
        if (words < 1 || warmUp < 0 || seconds < 1) {
            throw new BadInputException("--words and --seconds must be at least 1, --warm-up at least 0");
        }
        Table table = new Table(
                "one thread, " + words + " words each",
                "per second",
                "per CPU second",
                "ms of CPU",
                "CPU times the reference's");
        List<WireStory> stories = StoryCopy.stories(sampleCopy, STORIES, PUBLISHED, words);
        Pace reference = pace(stories, story -> Tokens.count(String.join(" ", story.paragraphs())));
        row(table, "plain tokenisation (reference)", reference, reference);
        Normaliser normaliser =
                new Normaliser(Formats.readers(), new EnglishFirst(new LinguaGuess()), FeedProfiles.NONE);
        for (WireFormat format : Renderings.formats()) {
            List<WireItem> items = new ArrayList<>();
            stories.forEach(story -> items.add(item(story, format)));
            try {
                normaliser.read(items.get(0));
            } catch (UnusableItemException e) {
                table.row(format.name() + ": " + e.getMessage());
                continue;
            }
            row(table, format.name(), pace(items, item -> blocks(normaliser, item)), reference);
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }

    private <T> Pace pace(List<T> items, ToLongFunction<T> work) {
        return Pace.of(items, work, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
    }

    private static long blocks(Normaliser normaliser, WireItem item) {
        return normaliser.read(item).article().blocks().size();
    }

    private static WireItem item(WireStory story, WireFormat format) {
        Envelope envelope =
                new Envelope(format.mediaType(), "bench", null, null, null, null, null, null, null, PUBLISHED);
        return new WireItem(Renderings.render(story, format), envelope);
    }

    private static void row(Table table, String name, Pace pace, Pace reference) {
        table.row(
                name,
                String.format(Locale.ROOT, "%.0f", pace.perSecond()),
                String.format(Locale.ROOT, "%.0f", 1000 / pace.cpuMillis()),
                pace.cpuMillis(),
                String.format(Locale.ROOT, "%.1f", pace.cpuMillis() / reference.cpuMillis()));
    }
}

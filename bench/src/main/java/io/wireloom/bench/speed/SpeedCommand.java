package io.wireloom.bench.speed;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Comparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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

/** {@code bench/run speed}: items per second of each step. */
@Command(
        name = "speed",
        description = "Measures each step on one thread, beside plain tokenisation of the same texts.",
        mixinStandardHelpOptions = true)
public final class SpeedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(names = "--words", description = "Words of each article (${DEFAULT-VALUE}).")
    private int words = 800;

    @Option(names = "--warm-up", description = "Seconds of warm-up for each step (${DEFAULT-VALUE}).")
    private int warmUp = 10;

    @Option(names = "--seconds", description = "Seconds measured for each step (${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(
            names = "--corenlp",
            paramLabel = "FOLDER",
            description = "Jars of Stanford CoreNLP, to compare the extractor's speed with that of its pipeline.")
    private Path coreNlp;

    @Option(
            names = "--corenlp-articles",
            paramLabel = "ARTICLES",
            description = "How many of the articles CoreNLP is given, as it is slow (${DEFAULT-VALUE}).")
    private int coreNlpArticles = 8;

    private Table table;
    private double reference;

    @Override
    public Integer call() {
        if (words < 1 || warmUp < 0 || seconds < 1 || coreNlpArticles < 1) {
            throw new BadInputException(
                    "--words, --seconds and --corenlp-articles must be at least 1, --warm-up at least 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Document> documents = LongCopy.of(sampleCopy.documents(), words);
        Line line = new Line();
        List<Article> articles = documents.stream().map(line::article).toList();
        List<ArticleText> texts = articles.stream().map(ArticleText::of).toList();
        table = new Table(
                "step, one thread, " + words + " words each",
                "per second",
                "ms each",
                "ms of CPU",
                "CPU times the reference's");
        step("plain tokenisation (reference)", documents, document -> Tokens.count(document.body()));
        step("ingest: normalise", documents, document -> line.article(document)
                .blocks()
                .size());
        double extract = step("extract: claims", articles, article -> line.claims(article)
                .claims()
                .size());
        step(
                "dedupe: fingerprints",
                articles,
                article -> ArticleText.of(article).fingerprints().all().size());
        step("dedupe: compare a pair", pairs(texts), pair -> Comparison.between(pair.get(0), pair.get(1))
                .stretches()
                .size());
        double coreNlpCpu = coreNlp == null ? 0 : coreNlp(articles);
        table.print(out);
        Table figures =
                new Table("figure", "value", "target").row("extract: articles per core second", 1000 / extract, "40");
        if (coreNlp != null) {
            figures.row("times as fast as CoreNLP's ner and depparse", coreNlpCpu / extract, "20");
        }
        figures.print(out);
        return 0;
    }

    private double coreNlp(List<Article> articles) {
        List<String> texts =
                articles.stream().limit(coreNlpArticles).map(Article::text).toList();
        try (CoreNlp pipeline = CoreNlp.load(coreNlp)) {
            return step("CoreNLP: ner and depparse", texts, pipeline::annotate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds of processor for each. */
    private <T> double step(String name, List<T> items, ToLongFunction<T> work) {
        Pace pace = Pace.of(items, work, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        double cpu = pace.cpuMillis();
        reference = reference == 0 ? cpu : reference;
        table.row(
                name,
                String.format(Locale.ROOT, "%.1f", pace.perSecond()),
                1000 / pace.perSecond(),
                cpu,
                String.format(Locale.ROOT, "%.1f", cpu / reference));
        return cpu;
    }

    private static List<List<ArticleText>> pairs(List<ArticleText> texts) {
        List<List<ArticleText>> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            pairs.add(List.of(texts.get(i), texts.get((i + 1) % texts.size())));
        }
        return pairs;
    }
}

package io.wireloom.bench.attributions;

import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Attributed;
import io.wireloom.extract.attribution.AttributionReader;
import io.wireloom.extract.claims.Knowledge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run attributions}: who says what, against a corpus of marked attributions. */
@Command(
        name = "attributions",
        description = "Reads the attributions of articles and scores their contents and sources against marked ones.",
        mixinStandardHelpOptions = true)
public final class AttributionsCommand implements Callable<Integer> {

    private static final double TARGET_CONTENT = 0.70;
    private static final double TARGET_BOTH = 0.60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--docs", required = true, paramLabel = "FILE", description = "Articles, JSON lines.")
    private Path docs;

    @Option(names = "--gold", required = true, paramLabel = "FILE", description = "Attributions, JSON lines.")
    private Path gold;

    @Option(names = "--split", paramLabel = "NAME", description = "Scores this split only; else all that there is.")
    private String split;

    @Option(names = "--misses", description = "Lists the rules with how often each is right, and examples of mistakes.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Corpus.Text> texts = Corpus.read(docs, gold, split);
        Knowledge knowledge = Knowledge.load();
        AttributionReader reader = new AttributionReader(knowledge.segmenter(), knowledge.model(), knowledge.lexicon());
        Tally ours = new Tally();
        Tally rule = new Tally();
        Mistakes mistakes = new Mistakes();
        for (Corpus.Text text : texts) {
            Numbered tokens = new Numbered(text.text());
            List<Marked> wanted = text.gold(tokens);
            List<Attributed> found = reader.read(text.text(), text.published());
            List<Marked> read = found.stream().map(one -> marked(one, tokens)).toList();
            List<Pairing> pairs = ours.count(wanted, read);
            rule.count(wanted, QuotationRule.read(text.text(), tokens));
            mistakes.note(text, wanted, found, read, pairs);
        }
        print(out, ours, rule, texts.size());
        if (misses) {
            mistakes.print(out);
        }
        out.flush();
        return 0;
    }

    private static Marked marked(Attributed one, Numbered tokens) {
        BitSet source = new BitSet();
        BitSet content = new BitSet();
        for (Span span : one.source()) {
            tokens.mark(source, span.start(), span.end());
        }
        for (Span span : one.content()) {
            tokens.mark(content, span.start(), span.end());
        }
        return new Marked(source, content, one.rule());
    }

    private static void print(PrintWriter out, Tally ours, Tally rule, int documents) {
        Table detail = new Table("", "precision", "recall", "F1", "gold", "system");
        ours.rows(detail, "grammar");
        rule.rows(detail, "quotation marks");
        detail.print(out);
        new Table("figure", "value", "target", "quotation marks", "humans")
                .row(
                        "content F1",
                        ours.content().f1(),
                        TARGET_CONTENT,
                        rule.content().f1(),
                        0.820)
                .row(
                        "content and source F1",
                        ours.contentAndSource().f1(),
                        TARGET_BOTH,
                        rule.contentAndSource().f1(),
                        0.767)
                .row("exact content F1", ours.exact().f1(), null, rule.exact().f1(), 0.690)
                .row("content token F1", ours.tokens().f1(), null, rule.tokens().f1(), 0.913)
                .row("documents", documents)
                .print(out);
    }
}

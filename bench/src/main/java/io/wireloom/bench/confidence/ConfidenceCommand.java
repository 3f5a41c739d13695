package io.wireloom.bench.confidence;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.claims.GoldSet;
import io.wireloom.bench.claims.Verdicts;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Claim;
import io.wireloom.extract.claims.Confidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run confidence}: how far the confidence of claims comes true, and its coefficients fitted anew. */
@Command(
        name = "confidence",
        description = {
            "Shows how far the confidence of claims comes true, as it is and fitted anew without the document at hand,",
            "and writes the coefficients fitted on all documents."
        },
        mixinStandardHelpOptions = true)
public final class ConfidenceCommand implements Callable<Integer> {

    private static final double[] PENALTIES = {1, 2, 4, 8, 16, 32};
    private static final int SHOWN = 120;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GoldSet gold;

    @Option(
            names = "--least",
            paramLabel = "CLAIMS",
            description = "Features that fewer claims have weigh nothing (${DEFAULT-VALUE}).")
    private int least = 4;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Writes the coefficients there: extract-service/src/main/resources/confidence.tsv.")
    private Path write;

    @Option(names = "--misses", description = "Lists the claims whose verdict surprises most.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Judged> claims = judged();
        if (claims.stream().map(Judged::right).distinct().count() < 2) {
            throw new BadInputException("no coefficients can be fitted: of " + claims.size()
                    + " claims all are right or all are wrong; give more gold documents");
        }
        double penalty = PENALTIES[0];
        Reliability best = leftOut(claims, penalty);
        for (double other : PENALTIES) {
            Reliability tried = leftOut(claims, other);
            if (tried.logLoss() < best.logLoss()) {
                best = tried;
                penalty = other;
            }
        }
        report(out, claims, best, penalty);
        Map<String, Double> weights = Regression.fit(claims, penalty, least);
        if (write != null) {
            write(weights, claims, penalty);
        }
        if (misses) {
            surprises(out, claims, shares(claims, weights));
        }
        out.flush();
        return 0;
    }

    private List<Judged> judged() {
        Line line = new Line();
        Map<String, List<Claim>> found = new LinkedHashMap<>();
        gold.annotated()
                .forEach((id, document) ->
                        found.put(id, line.claims(line.article(document)).claims()));
        List<Boolean> right = Verdicts.right(gold, found);
        List<Judged> judged = new ArrayList<>();
        found.forEach((doc, claims) -> {
            Map<String, Long> types = claims.stream()
                    .collect(Collectors.groupingBy(claim -> claim.event().type(), Collectors.counting()));
            for (Claim claim : claims) {
                String type = claim.event().type();
                judged.add(new Judged(
                        doc,
                        claim.evidence().text(),
                        type,
                        Confidence.features(claim, types.get(type).intValue()),
                        right.get(judged.size()),
                        claim.confidence()));
            }
        });
        return judged;
    }

    /** The shares that each document's claims get from what is fitted on all other documents. */
    private Reliability leftOut(List<Judged> claims, double penalty) {
        Set<String> documents = claims.stream().map(Judged::doc).collect(Collectors.toCollection(TreeSet::new));
        Map<Judged, Double> shares = new IdentityHashMap<>();
        for (String document : documents) {
            List<Judged> others = claims.stream()
                    .filter(claim -> !claim.doc().equals(document))
                    .toList();
            Confidence fitted = new Confidence(Regression.fit(others, penalty, least));
            claims.stream()
                    .filter(claim -> claim.doc().equals(document))
                    .forEach(claim -> shares.put(claim, fitted.of(claim.features())));
        }
        return new Reliability(claims, claims.stream().map(shares::get).toList());
    }

    /** For each claim the share of right ones in all other documents: the same for all claims of a document. */
    private static List<Double> othersShares(List<Judged> claims) {
        return claims.stream()
                .map(claim -> claims.stream()
                        .filter(other -> !other.doc().equals(claim.doc()))
                        .mapToInt(other -> other.right() ? 1 : 0)
                        .average()
                        .orElse(0.5))
                .toList();
    }

    private static List<Double> shares(List<Judged> claims, Map<String, Double> weights) {
        Confidence fitted = new Confidence(weights);
        return claims.stream().map(claim -> fitted.of(claim.features())).toList();
    }

    private void report(PrintWriter out, List<Judged> claims, Reliability fitted, double penalty) {
        double right = claims.stream().filter(Judged::right).count() / (double) claims.size();
        Reliability now =
                new Reliability(claims, claims.stream().map(Judged::share).toList());
        Reliability constant = new Reliability(claims, othersShares(claims));
        now.print(out, "confidence as it is");
        fitted.print(out, "fitted without the document at hand");
        Table table = new Table("figure", "as it is", "fitted", "the others' share right");
        table.row(
                "expected calibration error",
                now.calibrationError(),
                fitted.calibrationError(),
                constant.calibrationError());
        table.row("Brier score", now.brier(), fitted.brier(), constant.brier());
        table.row("logarithmic loss", now.logLoss(), fitted.logLoss(), constant.logLoss());
        table.print(out);
        out.println("claims " + claims.size() + ", right " + String.format(Locale.ROOT, "%.3f", right) + ", penalty "
                + penalty);
    }

    private void write(Map<String, Double> weights, List<Judged> claims, double penalty) {
        StringBuilder text = new StringBuilder(
                "# Coefficients of the confidence. Columns: feature, weight. Written by the benchmarks' command confidence; not by hand.\n");
        text.append("# Fitted on ")
                .append(claims.size())
                .append(" claims with penalty ")
                .append(penalty)
                .append(".\n");
        weights.forEach((feature, weight) -> text.append(feature)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.4f", weight))
                .append('\n'));
        try {
            Files.writeString(write, text);
        } catch (IOException e) {
            throw new BadInputException("cannot write " + write, e);
        }
    }

    private static void surprises(PrintWriter out, List<Judged> claims, List<Double> shares) {
        Map<Judged, Double> off = new IdentityHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            off.put(claims.get(i), Math.abs(shares.get(i) - (claims.get(i).right() ? 1 : 0)));
        }
        claims.stream()
                .filter(claim -> off.get(claim) > 0.5)
                .sorted(Comparator.comparing((Judged claim) -> off.get(claim)).reversed())
                .forEach(claim -> out.println((claim.right() ? "RIGHT " : "WRONG ") + claim.doc() + " " + claim.type()
                        + " " + claim.features() + " | "
                        + claim.words()
                                .substring(0, Math.min(SHOWN, claim.words().length()))
                                .replace('\n', ' ')));
    }
}

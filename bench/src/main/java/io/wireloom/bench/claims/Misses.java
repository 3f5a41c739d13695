package io.wireloom.bench.claims;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a system got wrong: the kinds of mistake, commonest first, then every one of them. */
final class Misses {

    private static final int SHOWN = 160;

    private final Score score;

    Misses(Score score) {
        this.score = score;
    }

    void print(PrintWriter out) {
        kinds(out);
        score.missed()
                .forEach(claim -> out.println(
                        "MISSED " + claim.doc() + " " + event(claim) + " " + claim.status() + " | " + claim.anchor()));
        score.extra()
                .forEach(claim -> out.println("EXTRA  " + claim.doc() + " " + claim.type() + "/" + claim.subtype() + " "
                        + claim.status() + " | " + shortened(claim.evidence())));
        score.wrong().stream()
                .sorted(Comparator.comparing(Score.WrongSlot::slot))
                .forEach(wrong -> out.println("WRONG  " + wrong.slot().name().toLowerCase(Locale.ROOT) + " "
                        + wrong.claim().doc() + " gold " + wrong.gold() + " system " + wrong.system() + " | "
                        + wrong.claim().anchor()));
    }

    private void kinds(PrintWriter out) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        score.missed().forEach(claim -> counts.merge("claim missed: " + event(claim), 1, Integer::sum));
        score.extra()
                .forEach(
                        claim -> counts.merge("claim extra: " + claim.type() + "/" + claim.subtype(), 1, Integer::sum));
        score.wrong().forEach(wrong -> counts.merge(kind(wrong), 1, Integer::sum));
        Table table = new Table("kind of mistake", "times");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(kind -> table.row(kind.getKey(), kind.getValue()));
        table.print(out);
    }

    private static String kind(Score.WrongSlot wrong) {
        String slot = wrong.slot().name().toLowerCase(Locale.ROOT);
        return switch (wrong.slot()) {
            case SUBTYPE, STATUS -> slot + ": " + wrong.gold() + " read as " + wrong.system();
            case ACTORS, TARGETS, PLACES, TALLIES, SPEAKER, WHEN -> {
                boolean noGold = wrong.gold().equals("[]") || wrong.gold().equals("none");
                boolean noSystem = wrong.system().equals("[]") || wrong.system().equals("none");
                yield slot + ": " + (noSystem ? "not found" : noGold ? "where there is none" : "other than gold");
            }
        };
    }

    private static String event(GoldClaim claim) {
        return claim.subtype().isEmpty() ? claim.type() : claim.type() + "/" + claim.subtype();
    }

    private static String shortened(String text) {
        if (text == null) {
            return "";
        }
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}

package io.wireloom.bench.snippets;

import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Rate;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Claim;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run types}: event types of single sentences, against PLOVER's own records. */
@Command(
        name = "types",
        description = "Extracts the claims of sentences whose one PLOVER type is known and says how often it is found.",
        mixinStandardHelpOptions = true)
public final class TypesCommand implements Callable<Integer> {

    /** Types of older PLOVER editions under the name they have now. */
    private static final Map<String, String> RENAMED = Map.of("FIGHT", "ASSAULT");

    private static final Set<String> COOPERATIVE =
            Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE");
    private static final Set<String> HOSTILE = Set.of("SANCTION", "COERCE", "PROTEST", "ASSAULT");

    @Spec
    private CommandSpec spec;

    @Mixin
    private SnippetFile file;

    @Option(names = "--misses", description = "Lists the sentences without a claim of their type.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Rate> any = new TreeMap<>();
        Rate first = Rate.NONE;
        Rate all = Rate.NONE;
        List<String> missed = new ArrayList<>();
        Line line = new Line();
        for (Snippet snippet : file.read("event")) {
            String gold = RENAMED.getOrDefault(snippet.label(), snippet.label());
            List<String> types = line.claims(line.article(snippet.document())).claims().stream()
                    .map(TypesCommand::plover)
                    .toList();
            boolean found = types.contains(gold);
            any.merge(gold, new Rate(found ? 1 : 0, 1, 0), TypesCommand::sum);
            all = all.plus(found ? 1 : 0, 1, types.size());
            first = first.plus(!types.isEmpty() && types.get(0).equals(gold) ? 1 : 0, 1, types.isEmpty() ? 0 : 1);
            if (!found) {
                missed.add(gold + " not " + types + " | " + snippet.id() + " | " + snippet.text());
            }
        }
        Table table = new Table("type", "found", "of", "share");
        any.forEach((type, rate) -> table.row(type, (long) rate.right(), rate.gold(), rate.recall()));
        table.print(out);
        new Table("sentences", "share", "of", "claims made")
                .row("with a claim of their type", all.recall(), all.gold(), all.system())
                .row("whose first claim is of their type", first.recall(), first.gold(), first.system())
                .print(out);
        if (misses) {
            missed.stream().sorted().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** PLOVER counts cooperation that is only announced as AGREE, and hostile acts that are only announced as THREATEN. */
    private static String plover(Claim claim) {
        String type = claim.event().type();
        if (claim.status() != Claim.Status.PLANNED) {
            return type;
        }
        if (COOPERATIVE.contains(type)) {
            return "AGREE";
        }
        return HOSTILE.contains(type) ? "THREATEN" : type;
    }

    private static Rate sum(Rate one, Rate other) {
        return one.plus(other.right(), other.gold(), other.system());
    }
}

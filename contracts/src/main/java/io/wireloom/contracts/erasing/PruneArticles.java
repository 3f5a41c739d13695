package io.wireloom.contracts.erasing;

import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * Erases what was published before a day in a cluster, with the environment of {@link EraseArticle}:
 * {@code java -cp … io.wireloom.contracts.erasing.PruneArticles YYYY-MM-DD REASON BY}.
 */
public final class PruneArticles {

    private static final int ARGUMENTS = 3;
    private static final int USAGE = 2;

    private PruneArticles() {}

    /** Exit code 0: found nowhere on the topics any more; 1: not brought to its end, run it again; 2: wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        if (arguments.length != ARGUMENTS) {
            out.println("Usage: PruneArticles YYYY-MM-DD REASON BY");
            return USAGE;
        }
        try {
            Instant moment = beginning(arguments[0]);
            URI query = EraseArticle.query(environment);
            Map<String, String> headers = EraseArticle.headers(environment);
            List<Erasing.Order> orders =
                    new Pruning(query, headers, out::println).orders(moment, arguments[1], arguments[2]);
            if (orders.isEmpty()) {
                out.println("Nothing to prune.");
                return 0;
            }
            Erasing.Result result = new Erasing(
                            query, headers, EraseArticle.connection(environment), EraseArticle.PATIENCE, out::println)
                    .erase(orders);
            out.println(result.left().isEmpty() ? "Pruned." : "Not gone yet: run it again.");
            return result.left().isEmpty() ? 0 : 1;
        } catch (DateTimeParseException e) {
            out.println("\"" + arguments[0] + "\" is no day; expected YYYY-MM-DD.");
            return USAGE;
        } catch (ErasingException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static Instant beginning(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

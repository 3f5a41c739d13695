package io.wireloom.checks.migrations;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Migrations of the database: one only adds, so that the release before it still works on its schema; what is no longer used goes
 * later, by a migration whose name says so.
 */
final class MigrationPolicies {

    /** The last migration of each service that was written before this rule. */
    private static final Map<String, Integer> BEFORE =
            Map.of("ingest-service", 3, "dedupe-service", 9, "query-service", 16);

    private static final Pattern NAME = Pattern.compile("V(\\d+)__(contract_)?\\w+\\.sql");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "(?i)\\b(?:drop\\s+(?:table|column|view|materialized\\s+view|schema|type)\\b|rename\\b|truncate\\b"
                    + "|delete\\s+from\\b|alter\\s+column\\s+\\w+\\s+(?:set\\s+data\\s+)?type\\b|set\\s+not\\s+null\\b)");
    private static final Pattern COLUMN = Pattern.compile("(?i)\\badd\\s+column\\b[^,;]*");
    private static final Pattern COMMENT = Pattern.compile("--.*|'(?:[^']|'')*'");

    private MigrationPolicies() {}

    /** What is wrong with a migration of a service. */
    static List<String> violations(String service, String file, String sql) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return List.of(service + " " + file + ": is no name of a migration");
        }
        boolean contract = name.group(2) != null;
        if (contract || Integer.parseInt(name.group(1)) <= BEFORE.getOrDefault(service, 0)) {
            return List.of();
        }
        String statements = COMMENT.matcher(sql).replaceAll("");
        Stream<String> away = TAKES_AWAY
                .matcher(statements)
                .results()
                .map(MatchResult::group)
                .map(what -> "takes away (" + what + "), and is not called contract_…");
        Stream<String> closed = COLUMN.matcher(statements)
                .results()
                .map(MatchResult::group)
                .filter(column -> column.matches("(?is).*\\bnot\\s+null\\b.*")
                        && !column.matches("(?is).*\\b(?:default|generated)\\b.*"))
                .map(column -> "the release before cannot fill: " + column.strip());
        return Stream.concat(away, closed)
                .map(what -> service + " " + file + ": " + what)
                .toList();
    }
}

package io.wireloom.bench.incidents.labelled;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists the events that are told as several incidents, and the incidents that hold several events. */
final class LabelledMisses {

    private LabelledMisses() {}

    static void print(PrintWriter out, Map<String, String> events, Map<String, Incident> incidentOf) {
        Map<String, Map<String, List<String>>> byEvent = new TreeMap<>();
        Map<String, Map<String, List<String>>> byIncident = new TreeMap<>();
        events.forEach((claimId, event) -> {
            Incident incident = incidentOf.get(claimId);
            String id = incident == null ? "withdrawn" : incident.incidentId();
            String line = line(claimId, incident);
            put(byEvent, event, id, line);
            put(byIncident, id, event, line);
        });
        print(out, "SEVERAL INCIDENTS OF ", byEvent);
        print(out, "SEVERAL EVENTS IN ", byIncident);
    }

    private static void put(Map<String, Map<String, List<String>>> groups, String group, String part, String line) {
        groups.computeIfAbsent(group, missing -> new TreeMap<>())
                .computeIfAbsent(part, missing -> new ArrayList<>())
                .add(line);
    }

    private static void print(PrintWriter out, String head, Map<String, Map<String, List<String>>> groups) {
        groups.forEach((group, parts) -> {
            if (parts.size() > 1) {
                out.println(head + group);
                parts.forEach((part, lines) -> {
                    out.println("  " + part);
                    lines.stream().sorted().forEach(line -> out.println("    " + line));
                });
            }
        });
    }

    private static String line(String claimId, Incident incident) {
        if (incident == null) {
            return claimId;
        }
        return incident.claims().stream()
                .filter(member -> member.claim().claimId().equals(claimId))
                .map(member -> line(member.claim()) + " | " + member.reason())
                .findFirst()
                .orElse(claimId);
    }

    private static String line(Claim claim) {
        String places = claim.places().stream().map(Claim.Place::name).collect(Collectors.joining(", "));
        String actors = claim.actors().stream().map(Claim.Entity::name).collect(Collectors.joining(", "));
        String days = claim.time() == null
                ? ""
                : claim.time().start() + ".." + claim.time().end();
        String tallies = claim.tallies().stream()
                .map(tally -> tally.measure() + " " + tally.of() + " " + tally.low() + ".." + tally.high())
                .collect(Collectors.joining(", "));
        return claim.articleId() + "@" + claim.evidence().start() + " "
                + claim.event().type() + "/"
                + claim.event().subtype() + " " + claim.status() + " [" + places + "] [" + days + "] by [" + actors
                + "] "
                + tallies + " | " + claim.evidence().text();
    }
}

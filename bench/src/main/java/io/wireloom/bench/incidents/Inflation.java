package io.wireloom.bench.incidents;

import io.wireloom.contracts.Incident;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Incidents against what really happened.
 *
 * @param events real events told at least once
 * @param incidents incidents found
 * @param pieces over all events, in how many incidents its claims lie
 * @param mergedEvents events that share an incident with another event
 * @param echoes claims that repeat an origin which another article carried first
 * @param falseOrigins origins counted beyond the true ones, over all incidents
 * @param lostOrigins true origins that were counted as one with another, over all incidents
 */
record Inflation(
        int events, int incidents, int pieces, int mergedEvents, int echoes, int falseOrigins, int lostOrigins) {

    static Inflation of(Collection<Account> accounts, List<Incident> incidents) {
        Map<String, Account> byClaim = new HashMap<>();
        accounts.forEach(account -> byClaim.put(account.claim().claimId(), account));
        Map<Integer, Set<String>> pieces = new HashMap<>();
        Set<Integer> merged = new HashSet<>();
        int falseOrigins = 0;
        int lostOrigins = 0;
        for (Incident incident : incidents) {
            Set<Integer> events = new HashSet<>();
            Map<String, Set<String>> keys = new HashMap<>();
            Map<String, Set<String>> origins = new HashMap<>();
            for (Incident.IncidentClaim member : incident.claims()) {
                Account account = byClaim.get(member.claim().claimId());
                events.add(account.event());
                keys.computeIfAbsent(account.origin(), missing -> new HashSet<>())
                        .add(member.origin());
                origins.computeIfAbsent(member.origin(), missing -> new HashSet<>())
                        .add(account.origin());
            }
            events.forEach(event ->
                    pieces.computeIfAbsent(event, missing -> new HashSet<>()).add(incident.incidentId()));
            if (events.size() > 1) {
                merged.addAll(events);
            }
            falseOrigins += beyondFirst(keys);
            lostOrigins += events.size() > 1 ? 0 : beyondFirst(origins);
        }
        int first = (int) accounts.stream()
                .filter(account -> account.way() == Account.Way.FIRST)
                .count();
        int all = pieces.values().stream().mapToInt(Set::size).sum();
        return new Inflation(
                pieces.size(),
                incidents.size(),
                all,
                merged.size(),
                accounts.size() - first,
                falseOrigins,
                lostOrigins);
    }

    private static int beyondFirst(Map<String, Set<String>> sets) {
        return sets.values().stream().mapToInt(set -> set.size() - 1).sum();
    }

    /** Incidents per real event; 1 is right. */
    double perEvent() {
        return events == 0 ? 0 : (double) pieces / events;
    }

    /** Share of the events that share an incident with another, 0 to 1. */
    double merged() {
        return events == 0 ? 0 : (double) mergedEvents / events;
    }
}

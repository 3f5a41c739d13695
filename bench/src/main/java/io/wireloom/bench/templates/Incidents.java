package io.wireloom.bench.templates;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which claims of a message tell incidents as the task defines them: attacks, bombings, kidnappings and arson of the last months in
 * nine countries, not denied, and not combat in which only fighters suffer.
 */
final class Incidents {

    /** A claim as an incident. */
    record Incident(Claim claim, String type, String country, int strength) {

        /** Whether it tells enough for the document to be about it; what tells less only adds to others. */
        boolean plain() {
            return strength >= ENOUGH;
        }
    }

    private static final int OLDEST_DAYS = 75;
    private static final int ENOUGH = 1;
    private static final int LEAST = 0;
    private static final Set<String> NO_INCIDENTS = Set.of("territory-gain");
    private static final Pattern FIRE =
            Pattern.compile("(?i)(?:set|setting) (?:on )?fire.*|burn.*|torch.*|arson.*|raz(?:ed|e|ing)");
    private static final Pattern BLAST = Pattern.compile("(?i)dynamit.*|blow.*|blew.*|bomb.*|expl.*|deton.*|blast.*");
    private final Strength strength;

    Incidents(Persons persons) {
        this.strength = new Strength(persons);
    }

    List<Incident> of(Message message, List<Claim> claims, String home) {
        List<Incident> incidents = new ArrayList<>();
        for (Claim claim : claims) {
            String type = type(claim);
            String code = claim.places().stream()
                    .map(Claim.Place::country)
                    .filter(Objects::nonNull)
                    .sorted((a, b) -> Boolean.compare(Countries.CODES.containsKey(b), Countries.CODES.containsKey(a)))
                    .findFirst()
                    .orElse(home);
            boolean told = claim.status() == Status.OCCURRED || claim.status() == Status.POSSIBLE;
            if (type != null && told && Countries.CODES.containsKey(code) && recent(message, claim)) {
                Incident incident = new Incident(claim, type, Countries.CODES.get(code), strength.of(claim));
                if (incident.strength() >= LEAST) {
                    incidents.add(incident);
                }
            }
        }
        return incidents.stream().anyMatch(Incident::plain) ? incidents : List.of();
    }

    private static boolean recent(Message message, Claim claim) {
        boolean known = claim.time() != null && claim.time().end() != null && message.day() != null;
        LocalDate oldest = known ? message.day().minusDays(OLDEST_DAYS) : null;
        return !known || claim.time().end().isAfter(oldest);
    }

    private static String type(Claim claim) {
        if (!claim.event().type().equals("ASSAULT")
                || NO_INCIDENTS.contains(String.valueOf(claim.event().subtype()))) {
            return null;
        }
        String word = claim.event().text().toLowerCase(Locale.ROOT);
        if (FIRE.matcher(word).matches()) {
            return "ARSON";
        }
        String subtype = String.valueOf(claim.event().subtype());
        boolean bomb = subtype.equals("bombing")
                || subtype.equals("air-strike")
                || BLAST.matcher(word).matches();
        return bomb ? "BOMBING" : subtype.equals("abduction") ? "KIDNAPPING" : "ATTACK";
    }
}

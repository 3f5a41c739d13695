package io.wireloom.bench.templates;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Status;
import io.wireloom.contracts.Claim.Tally;
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
    private static final int ENOUGH = 2;
    private static final int LEAST = 1;
    private static final int COUNTRY = 6;
    private static final long MANY = 150;
    private static final Set<String> NO_INCIDENTS = Set.of("territory-gain");
    private static final Pattern FIRE =
            Pattern.compile("(?i)(?:set|setting) (?:on )?fire.*|burn.*|torch.*|arson.*|raz(?:ed|e|ing)");
    private static final Pattern BLAST = Pattern.compile("(?i)dynamit.*|blow.*|blew.*|bomb.*|expl.*|deton.*|blast.*");
    private static final Pattern COMBAT = Pattern.compile(
            "(?i).*(?:clash|combat|fight|fought|battle|offensive|operation|skirmish|exchange|firefight|invasion|invad|advanc|engag|repel|repuls|confront).*");

    private final Persons persons;

    Incidents(Persons persons) {
        this.persons = persons;
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
                Incident incident = new Incident(claim, type, Countries.CODES.get(code), strength(claim));
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

    /** How much the claim says of one incident: whom or what it hit, who did it, with what, when and where. */
    private int strength(Claim claim) {
        boolean person = claim.targets().stream().map(Entity::text).anyMatch(persons::suffers)
                || claim.tallies().stream().anyMatch(tally -> persons.suffers(tally.text()) && few(tally));
        boolean fighters = claim.targets().stream().map(Entity::text).anyMatch(persons::fights)
                || claim.tallies().stream().map(Tally::text).anyMatch(persons::fights);
        boolean fighting = COMBAT.matcher(claim.event().text()).matches();
        boolean many = claim.event().text().endsWith("s") && claim.rule().startsWith("noun");
        return (person ? 2 : 0)
                + details(claim)
                - (many ? 1 : 0)
                - (fighters && !person ? 2 : 0)
                - (fighting ? 2 : 0)
                - (statistics(claim) ? 3 : 0);
    }

    /** How many of doer, weapon, day and town the claim names. */
    private static int details(Claim claim) {
        boolean town =
                claim.places().stream().anyMatch(place -> place.precision() == null || place.precision() < COUNTRY);
        return (claim.actors().isEmpty() ? 0 : 1)
                + (claim.weapons().isEmpty() ? 0 : 1)
                + (day(claim) ? 1 : 0)
                + (town ? 1 : 0);
    }

    private static boolean day(Claim claim) {
        return claim.time() != null
                && claim.time().end() != null
                && claim.time().precision().startsWith("day");
    }

    private static boolean statistics(Claim claim) {
        return claim.tallies().stream().anyMatch(tally -> !few(tally));
    }

    private static boolean few(Tally tally) {
        return tally.low() == null || tally.low() <= MANY;
    }
}

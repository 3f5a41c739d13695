package io.wireloom.bench.templates;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Status;
import io.wireloom.contracts.Claim.Tally;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much a claim looks like an incident of the task rather than a battle, a summary or a general statement: points for whom and
 * what it hit, who did it, with what, where and when. The points are a logistic regression's weights on half of the development
 * messages, in halves of a unit and rounded.
 */
final class Strength {

    private static final int LEAD = 500;
    private static final int LATE = 2500;
    private static final int COUNTRY = 6;
    private static final long MANY = 150;
    private static final Pattern COMBAT =
            Pattern.compile(".*(?:clash|combat|fight|fought|battle|offensive|operation|skirmish|exchange|firefight"
                    + "|invasion|invad|advanc|engag|repel|repuls|confront).*");
    private static final Pattern SUM = Pattern.compile("(?i).*casualt.*|.*deaths|.*injuries");
    private static final Pattern PLURAL = Pattern.compile(".*[^s]s");

    private final Persons persons;

    Strength(Persons persons) {
        this.persons = persons;
    }

    /** The points of a claim: what has one or more is told often enough by messages about incidents, and by few others. */
    int of(Claim claim) {
        return targets(claim) + tallies(claim) + doers(claim) + scene(claim) + event(claim) + telling(claim);
    }

    /** What a target is, with the points that it gives once however many of its kind there are. */
    private enum Kind {
        FIGHTER(-4),
        MILITARY(-1),
        THING(1),
        ORGANISATION(-2),
        PERSON(2);

        private final int points;

        Kind(int points) {
            this.points = points;
        }
    }

    private Kind kind(String text) {
        if (persons.fights(text)) {
            return Kind.FIGHTER;
        }
        if (persons.military(text)) {
            return Kind.MILITARY;
        }
        if (persons.thing(text)) {
            return Kind.THING;
        }
        return persons.organisation(text) ? Kind.ORGANISATION : Kind.PERSON;
    }

    private int targets(Claim claim) {
        List<String> texts = claim.targets().stream().map(Entity::text).toList();
        List<String> people =
                texts.stream().filter(text -> kind(text) == Kind.PERSON).toList();
        boolean named = people.stream().anyMatch(text -> Character.isUpperCase(text.charAt(text.lastIndexOf(' ') + 1)));
        boolean plural = people.stream().anyMatch(text -> text.endsWith("s") || text.endsWith("people"));
        return texts.stream()
                        .map(this::kind)
                        .distinct()
                        .mapToInt(kind -> kind.points)
                        .sum()
                + points(named, 1)
                - points(plural && claim.tallies().isEmpty(), 1);
    }

    private int tallies(Claim claim) {
        boolean person = false;
        boolean many = false;
        boolean sum = false;
        for (Tally tally : claim.tallies()) {
            boolean hurt = tally.measure().equals("killed")
                    || tally.measure().equals("wounded")
                    || tally.measure().equals("captured");
            boolean total = SUM.matcher(tally.text()).matches();
            many |= tally.low() != null && tally.low() > MANY;
            sum |= total;
            person |= hurt && !total && !persons.fights(tally.text()) && !persons.military(tally.text());
        }
        return points(person, 1) - points(many, 2) - points(sum, 1);
    }

    private int doers(Claim claim) {
        boolean group = claim.actors().stream()
                .map(Entity::text)
                .anyMatch(actor -> !persons.state(actor) && (persons.fights(actor) || persons.organisation(actor)));
        return points(group, 1) + points(!claim.weapons().isEmpty(), 2);
    }

    private static int scene(Claim claim) {
        boolean town =
                claim.places().stream().anyMatch(place -> place.precision() == null || place.precision() < COUNTRY);
        boolean day = claim.time() != null
                && claim.time().end() != null
                && claim.time().precision().startsWith("day");
        return points(town, 2) - points(!day, 1);
    }

    private static int event(Claim claim) {
        String subtype = String.valueOf(claim.event().subtype());
        String word = claim.event().text().toLowerCase(Locale.ROOT);
        boolean alone = claim.rule().startsWith("noun")
                && !claim.rule().contains("verb")
                && !claim.rule().contains("impact")
                && !PLURAL.matcher(word).matches();
        return points(subtype.equals("killing"), 1)
                + points(alone, 1)
                - points(subtype.equals("armed-clash"), 2)
                - points(subtype.equals("shelling"), 2)
                - points(COMBAT.matcher(word).matches(), 2);
    }

    private static int telling(Claim claim) {
        return points(claim.evidence().start() < LEAD, 1)
                - points(claim.evidence().start() > LATE, 2)
                - points(claim.status() == Status.POSSIBLE, 1)
                - points(claim.rule().contains("quote"), 1)
                - points(claim.rule().contains("hearsay"), 1)
                - points(claim.rule().startsWith("toll"), 1);
    }

    private static int points(boolean holds, int points) {
        return holds ? points : 0;
    }
}

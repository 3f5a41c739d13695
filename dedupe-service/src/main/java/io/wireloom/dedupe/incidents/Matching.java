package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides whether two claims tell the same event. Evidence is counted in points; besides enough of it, at least one piece must be
 * specific: type, country and an overlapping interval alone never match. A function of the pair, symmetric.
 */
final class Matching {

    /** Points for a match. A town and a day make six, a number above twenty three, an actor one. */
    static final int ENOUGH = 5;

    private static final int COPIED = 9;

    private final Telling one;
    private final Telling other;
    private final List<String> reasons = new ArrayList<>();
    private int points;
    private boolean specific;

    private Matching(Telling one, Telling other) {
        this.one = one;
        this.other = other;
    }

    /**
     * @param copied whether the evidence of one was copied from the other's article
     */
    static Decision decide(Telling one, Telling other, boolean copied) {
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return new Matching(ordered ? one : other, ordered ? other : one).decide(copied);
    }

    /** What speaks for the two being one event, whatever speaks against it. */
    static Decision weigh(Telling one, Telling other) {
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return new Matching(ordered ? one : other, ordered ? other : one).weigh();
    }

    private Decision decide(boolean copied) {
        Optional<String> veto = Vetoes.between(one, other, copied);
        if (veto.isPresent()) {
            return Decision.vetoed(veto.get());
        }
        if (copied) {
            add(COPIED, true, "the same passage");
        }
        return weigh();
    }

    private Decision weigh() {
        weighPlace();
        weighTime();
        weighParties();
        weighWeapons();
        weighFigures();
        weighSpeakers();
        weighSameArticle();
        return new Decision(specific && points >= ENOUGH, points, List.copyOf(reasons));
    }

    /** A place is specific evidence only where the days meet: the same town is struck more than once in a war. */
    private void weighPlace() {
        boolean meets = one.when().overlaps(other.when()) || one.besides(other) || alikeThoughUndated();
        String place = one.places().isEmpty() ? "" : one.places().get(0).name();
        switch (Where.between(one.places(), other.places())) {
            case SAME -> add(4, meets, "same place: " + place);
            case WITHIN -> add(2, meets, "one place within the other: " + place);
            case NEAR -> add(1, false, "places near each other");
            case COUNTRY -> add(1, false, "same country");
            default -> {}
        }
    }

    /** Two texts without a date may tell one event when more than the place is the same. */
    private boolean alikeThoughUndated() {
        boolean undated = !one.when().known() && !other.when().known();
        return undated
                && (sameWeekday()
                        || sharesThing()
                        || Figures.agreement(one, other).points() > 0);
    }

    private boolean sharesThing() {
        return Parties.alikeTargets(one, other) || !sharedWeapons().isEmpty();
    }

    private boolean sameWeekday() {
        String day = weekday(one);
        return day != null && day.equals(weekday(other));
    }

    private static String weekday(Telling telling) {
        return telling.claim().time() == null ? null : telling.claim().time().weekday();
    }

    private void weighTime() {
        if (sameWeekday() && !one.when().known() && !other.when().known()) {
            add(1, false, "same weekday: " + weekday(one));
        }
        When ours = one.when();
        When theirs = other.when();
        if (ours.sameDay(theirs)) {
            add(2, false, "same day: " + ours.words());
        } else if (ours.overlaps(theirs) && (ours.narrow() || theirs.narrow() || ours.sameDays(theirs))) {
            add(1, false, "days overlap: " + ours.words() + " and " + theirs.words());
        }
    }

    private void weighParties() {
        if (Parties.sameActor(one, other)) {
            add(1, false, "same actor");
        } else if (Parties.alikeActors(one, other)) {
            add(1, false, "the same kind of actor");
        }
        if (Parties.sameTarget(one, other)) {
            add(1, false, "same target");
        } else if (Parties.alikeTargets(one, other)) {
            add(1, false, "the same kind of target");
        }
    }

    private void weighWeapons() {
        Set<String> shared = sharedWeapons();
        if (!shared.isEmpty()) {
            add(1, false, "same weapon: " + String.join(", ", shared));
        }
    }

    private Set<String> sharedWeapons() {
        Set<String> shared = weapons(one);
        shared.retainAll(weapons(other));
        return shared;
    }

    private static Set<String> weapons(Telling telling) {
        return telling.claim().weapons().stream()
                .map(weapon -> weapon.name() == null ? weapon.text() : weapon.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void weighFigures() {
        Figures.Agreement figures = Figures.agreement(one, other);
        if (figures.points() > 0) {
            int known = figures.specific() && Parties.sameActor(one, other) ? 1 : 0;
            add(figures.points() + known, figures.specific(), "same figures: " + String.join(", ", figures.words()));
        }
    }

    private void weighSpeakers() {
        if (one.voice().sameAs(other.voice())) {
            add(1, false, "same speaker");
        }
    }

    private void weighSameArticle() {
        if (one.continues(other)) {
            add(ENOUGH, true, "one goes on from the other");
            return;
        }
        if (!one.besides(other) || one.gap(other) > Telling.REACH) {
            return;
        }
        Where where = Where.between(one.places(), other.places());
        if (Figures.agreement(one, other).points() > 0) {
            add(2, true, "the same figure again in one article");
        } else if (rivalTolls() && where != Where.COUNTRY && one.when().overlaps(other.when())) {
            add(2, true, "rival tolls side by side in one article");
        } else if (toldAgain(where)) {
            add(2, true, "told again in one article");
        }
    }

    private boolean rivalTolls() {
        boolean attributed = !one.voice().publisher() && !other.voice().publisher();
        return one.countsCasualties() && other.countsCasualties() && attributed && !Vetoes.sameSpeaker(one, other);
    }

    private boolean toldAgain(Where where) {
        return Vetoes.sameSpeaker(one, other)
                && Parties.sameActor(one, other)
                && sameSubtype()
                && where != Where.UNKNOWN;
    }

    private boolean sameSubtype() {
        return one.subtype() != null && one.subtype().equals(other.subtype());
    }

    private void add(int more, boolean tells, String reason) {
        points += more;
        specific |= tells;
        reasons.add(reason);
    }
}

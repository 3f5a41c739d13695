package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the claims of one article together: a claim that names no place or no day takes it from the claim that it continues, which
 * is, in this order, one that gives the same figure, one of the same speaker, the nearest. Only claims of the same entry that could
 * be about the same event are asked, and only such as a reader would take it to go on from: the same figure or speaker, another
 * toll, what the outlet itself told before, or what stands beside it. Denials take nothing over: they may speak of more than one
 * event.
 */
public final class Tellings {

    /** What stands this near, in UTF-16 units, is read as one. */
    private static final int BESIDE = 400;

    private final boolean staleText;
    private final List<Telling> tellings;

    private Tellings(ArticleClaims record) {
        staleText = record.staleText();
        tellings = new ArrayList<>(record.claims().stream()
                .sorted(Comparator.comparingInt(
                                (Claim claim) -> claim.evidence().start())
                        .thenComparing(Claim::claimId))
                .map(claim -> Telling.of(claim, When.stated(claim.time()), claim.places(), false))
                .toList());
    }

    /** The tellings of an article's claims, in the order of the text. */
    public static List<Telling> of(ArticleClaims record) {
        Tellings reading = new Tellings(record);
        List<Telling> located = reading.tellings.stream().map(reading::located).toList();
        reading.replace(located);
        List<Telling> dated = reading.tellings.stream().map(reading::dated).toList();
        return References.resolved(dated).stream().map(Telling::formed).toList();
    }

    private void replace(List<Telling> better) {
        tellings.clear();
        tellings.addAll(better);
    }

    private Telling located(Telling telling) {
        boolean pinned = telling.places().stream().anyMatch(Where::pinpoints);
        if (pinned || telling.denial()) {
            return telling;
        }
        boolean broad = !telling.places().isEmpty();
        Comparator<Telling> order = continued(telling)
                .thenComparing(donor -> donor.places().stream().anyMatch(Where::pinpoints) ? 0 : 1)
                .thenComparing(nearest(telling));
        Optional<Telling> donor = donors(telling).stream()
                .filter(other -> !other.places().isEmpty())
                .filter(other -> !broad || Figures.agreement(telling, other).specific())
                .min(order);
        return donor.map(other -> Telling.of(telling.claim(), telling.when(), other.places(), true))
                .orElse(telling);
    }

    private Telling dated(Telling telling) {
        if (telling.when().told() && !dayOfDenying(telling)) {
            return telling;
        }
        boolean past = telling.claim().status() != Claim.Status.PLANNED
                && telling.claim().status() != Claim.Status.POSSIBLE;
        Comparator<Telling> order = continued(telling)
                .thenComparing(
                        donor -> Where.between(telling.places(), donor.places()).specific() ? 0 : 1)
                .thenComparing(nearest(telling));
        Optional<When> context = telling.denial()
                ? Optional.empty()
                : donors(telling).stream()
                        .filter(other -> other.when().told())
                        .min(order)
                        .map(other -> other.when().asContext());
        When presumed = past && !staleText ? When.presumed(telling.claim().publishedAt()) : When.NEVER_SAID;
        return Telling.of(telling.claim(), context.orElse(presumed), telling.places(), telling.placesFromContext());
    }

    /** "The army denied on Monday that ...": the day on which it is said is no day of what is denied. */
    private static boolean dayOfDenying(Telling telling) {
        return telling.denial() && telling.when().dayOfTelling(telling.claim().publishedAt());
    }

    private List<Telling> donors(Telling telling) {
        return tellings.stream()
                .filter(other -> !other.id().equals(telling.id()) && !other.denial())
                .filter(other -> telling.besides(other) && telling.gap(other) <= Telling.REACH)
                .filter(other -> goesOnFrom(telling, other))
                .filter(other -> Vetoes.between(telling, other, false).isEmpty())
                .toList();
    }

    private static boolean goesOnFrom(Telling telling, Telling donor) {
        boolean toldBefore =
                donor.claim().evidence().start() <= telling.claim().evidence().start();
        return telling.gap(donor) <= BESIDE
                || (toldBefore && Vetoes.sameSpeaker(telling, donor))
                || telling.voice().sameAs(donor.voice())
                || (telling.countsCasualties() && donor.countsCasualties())
                || Figures.agreement(telling, donor).specific();
    }

    private static Comparator<Telling> continued(Telling telling) {
        return Comparator.comparing(
                        (Telling donor) -> Figures.agreement(telling, donor).specific() ? 0 : 1)
                .thenComparing(donor -> telling.voice().sameAs(donor.voice()) ? 0 : 1);
    }

    /** What was said before is nearer than what comes after; a toll looks ahead to the next toll rather than to another event. */
    private static Comparator<Telling> nearest(Telling telling) {
        return Comparator.comparingInt((Telling donor) -> {
                    boolean before = donor.claim().evidence().start()
                            <= telling.claim().evidence().start();
                    boolean aside = telling.countsCasualties() && !donor.countsCasualties();
                    return telling.gap(donor) * (before ? 1 : aside ? 4 : 2);
                })
                .thenComparing(Telling::id);
    }
}

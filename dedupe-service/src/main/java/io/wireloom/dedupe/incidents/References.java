package io.wireloom.dedupe.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which claims of an article bring up no event of their own but go on from one told before: "the attack", a toll without a place, what
 * the story says below its headline. A function of the article's tellings.
 */
final class References {

    /** A headline and its lead stand within this many UTF-16 units of the start. */
    private static final int HEAD = 700;

    /** What stands this near, in UTF-16 units, is read as one. */
    private static final int BESIDE = 400;

    private final List<Telling> tellings;

    private References(List<Telling> tellings) {
        this.tellings = tellings;
    }

    /**
     * The same tellings with what each goes on from.
     *
     * @param tellings of one article, in the order of the text
     */
    static List<Telling> resolved(List<Telling> tellings) {
        References references = new References(tellings);
        return tellings.stream()
                .map(telling -> references
                        .antecedent(telling)
                        .map(antecedent -> telling.goingOnFrom(antecedent.id()))
                        .orElse(telling))
                .toList();
    }

    private Optional<Telling> antecedent(Telling telling) {
        Mention mention = Mention.of(telling.claim());
        if (telling.denial() || mention == Mention.ANOTHER) {
            return Optional.empty();
        }
        return tellings.subList(0, tellings.indexOf(telling)).stream()
                .filter(before -> !before.denial() && telling.besides(before))
                .filter(before -> goesOn(telling, before, mention) && !countsOthers(telling, before))
                .filter(before -> Vetoes.between(telling, before, false).isEmpty())
                .min(Comparator.comparing((Telling before) ->
                                Figures.agreement(telling, before).specific() ? 0 : 1)
                        .thenComparing(before -> sameKind(telling, before) ? 0 : 1)
                        .thenComparing(before -> Vetoes.sameSpeaker(telling, before) ? 0 : 1)
                        .thenComparingInt(telling::gap)
                        .thenComparing(Telling::id));
    }

    private static boolean goesOn(Telling telling, Telling before, Mention mention) {
        boolean near = telling.gap(before) <= Telling.REACH;
        if (Figures.agreement(telling, before).specific() && near) {
            return true;
        }
        boolean head = headline(before) && telling.claim().evidence().start() <= HEAD;
        if (head && (sameKind(telling, before) || shares(telling, before))) {
            return true;
        }
        boolean known = mention == Mention.DEFINITE && sameKind(telling, before);
        return near && (known || sameSentence(telling, before) || besideIt(telling, before));
    }

    /** Whether one counts what was hit of one body and the other of another: two counts beside each other, none of the other's event. */
    private static boolean countsOthers(Telling telling, Telling before) {
        return Parties.targetsDiffer(telling, before) && Figures.contradict(telling, before);
    }

    private static boolean sameSentence(Telling telling, Telling before) {
        return telling.claim().evidence().equals(before.claim().evidence())
                && (sameKind(telling, before) || Vetoes.oneDeed(telling, before));
    }

    /** Without a place or a day of its own, a claim goes on from one of its kind beside it, and a toll from any. */
    private static boolean besideIt(Telling telling, Telling before) {
        boolean bare = !ownPlace(telling) && telling.when().basis() != When.Basis.STATED;
        boolean toll = telling.countsCasualties()
                && Parties.named(telling.claim().actors()).isEmpty();
        return bare && telling.gap(before) <= BESIDE && (toll || sameKind(telling, before));
    }

    private static boolean headline(Telling telling) {
        return telling.claim().evidence().start() == 0;
    }

    private static boolean ownPlace(Telling telling) {
        return telling.claim().places().stream().anyMatch(Where::pinpoints);
    }

    private static boolean sameKind(Telling telling, Telling before) {
        return telling.subtype() != null && telling.subtype().equals(before.subtype());
    }

    private static boolean shares(Telling telling, Telling before) {
        return Parties.alikeActors(telling, before)
                || Parties.alikeTargets(telling, before)
                || Parties.sameActor(telling, before)
                || Parties.sameTarget(telling, before);
    }
}

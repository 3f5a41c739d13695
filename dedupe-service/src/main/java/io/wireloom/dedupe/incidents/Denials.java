package io.wireloom.dedupe.incidents;

import java.util.List;
import java.util.Optional;

/**
 * Decides whether a denial speaks to a claim. A denial that names neither place nor day ("no civilian was killed in any strike")
 * speaks to what its own article tells of the side that it denies for; one that names them speaks to what happened there and then.
 * Denials never join two incidents.
 */
final class Denials {

    private Denials() {}

    /** A decision for a denial and a claim that is none. */
    static Decision decide(Telling denial, Telling claim, boolean copied) {
        if (denial.aboutCivilians() && !claim.aboutCivilians()) {
            return Decision.vetoed("the denial is about civilians, the claim is not");
        }
        Optional<String> veto = Vetoes.between(denial, claim, copied);
        if (veto.isPresent()) {
            return Decision.vetoed(veto.get());
        }
        if (denial.articleId().equals(claim.articleId()) && speaksTo(denial, claim)) {
            return new Decision(true, Matching.ENOUGH, List.of("denied in the same article"));
        }
        Decision match = Matching.decide(denial, claim, copied);
        boolean anchored = !denial.places().isEmpty() || denial.when().told();
        return copied || anchored ? match : new Decision(false, match.points(), match.reasons());
    }

    /** In one article: the side denied for is the one that the claim accuses, place or day are the same, or one sentence tells both. */
    private static boolean speaksTo(Telling denial, Telling claim) {
        boolean sameSide = Parties.sameActor(denial, claim)
                || Parties.named(claim.claim().actors())
                        .contains(String.valueOf(denial.voice().key()));
        boolean inOneBreath = denial.claim().evidence().equals(claim.claim().evidence());
        return sameSide
                || inOneBreath
                || Where.between(denial.places(), claim.places()).specific()
                || denial.when().sameDay(claim.when());
    }
}

package io.wireloom.contracts.acled;

import io.wireloom.contracts.Claim;
import java.util.Optional;
import java.util.Set;

/**
 * Which of ACLED's types for demonstrations a claim of a protest, or of what was done to one, is of: violent when the
 * demonstrators fight or destroy, met with excessive force when they are hurt, with intervention when they are dispersed or
 * arrested, peaceful otherwise.
 */
final class Demonstrations {

    private static final Set<String> VIOLENT = Set.of(
            "riot", "riots", "rioted", "rioting", "rioters", "clash", "clashes", "clashed", "clashing", "stones", "petrol",
            "molotov", "barricades", "scuffle", "scuffles", "confrontation", "confrontations", "fireworks", "mayhem",
            "slingshots", "torched", "looting", "ransacked", "turned", "descended", "brawl", "fought", "rocks", "bottles");
    private static final Set<String> HARM =
            Set.of("killed", "died", "injured", "wounded", "shot", "bullets", "ammunition", "beaten", "brutally", "excessive", "dead", "deaths");
    private static final Set<String> INTERVENTION = Set.of(
            "gas", "teargas", "cannon", "disperse", "dispersed", "dispersing", "batons", "arrested", "detained", "banned", "police",
            "broke", "suppressed");

    private Demonstrations() {}

    /** Empty when the claim is about no demonstration. */
    static Optional<AcledSubEvent> of(Claim claim, ClaimWords words) {
        String type = claim.event().type();
        boolean protest = type.equals("PROTEST");
        boolean met = words.protest() && (type.equals("COERCE") || against(claim, words));
        if (!protest && !met) {
            return Optional.empty();
        }
        if (words.said(VIOLENT)) {
            return Optional.of(AcledSubEvent.VIOLENT_DEMONSTRATION);
        }
        if (words.said(HARM) && (met || !words.byState())) {
            return Optional.of(AcledSubEvent.EXCESSIVE_FORCE);
        }
        boolean intervened = met || words.said(INTERVENTION);
        return Optional.of(intervened ? AcledSubEvent.PROTEST_WITH_INTERVENTION : AcledSubEvent.PEACEFUL_PROTEST);
    }

    /** Whether an attack is one on demonstrators or one of theirs. */
    private static boolean against(Claim claim, ClaimWords words) {
        boolean direct = "killing".equals(claim.event().subtype())
                || "other".equals(claim.event().subtype())
                || "armed-clash".equals(claim.event().subtype());
        return claim.event().type().equals("ASSAULT") && direct;
    }
}

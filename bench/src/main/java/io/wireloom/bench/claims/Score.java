package io.wireloom.bench.claims;

import io.wireloom.bench.report.Rate;
import java.util.List;
import java.util.Map;

/**
 * How a system's claims compare with gold.
 *
 * @param core claims of the types that are asked first, ASSAULT and MOBILIZE
 * @param all claims of every type
 * @param slots over matched claims, in the order of {@link Slot}
 * @param unplaced system claims whose evidence stands nowhere in their document
 * @param missed gold claims that no system claim matches
 * @param extra system claims that match no gold claim
 * @param wrong differences in the slots of matched claims
 */
record Score(
        Rate core,
        Rate all,
        Map<Slot, Rate> slots,
        int unplaced,
        List<GoldClaim> missed,
        List<SystemClaim> extra,
        List<WrongSlot> wrong) {

    /** Parts of a claim that are scored once it is matched. */
    enum Slot {
        SUBTYPE,
        STATUS,
        ACTORS,
        TARGETS,
        PLACES,
        WHEN,
        TALLIES,
        SPEAKER
    }

    /** A slot that is not as in gold. */
    record WrongSlot(Slot slot, GoldClaim claim, String gold, String system) {}

    /** Mean of the slots' F1, 0 to 1. */
    double meanSlotF1() {
        return slots.values().stream().mapToDouble(Rate::f1).average().orElse(0);
    }
}

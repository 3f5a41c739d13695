package io.wireloom.dedupe.incidents;

import java.util.List;

/**
 * What was decided about a pair of claims, and why.
 *
 * @param matched whether the two tell the same event
 * @param points the evidence for it
 * @param reasons each piece of evidence in words; the veto when there is one
 */
public record Decision(boolean matched, int points, List<String> reasons) {

    private static final int VETOED = 0;

    static Decision vetoed(String reason) {
        return new Decision(false, VETOED, List.of(reason));
    }

    /** Whether something rules a match out, rather than too little speaking for it. */
    boolean vetoed() {
        return !matched && points == VETOED && !reasons.isEmpty();
    }

    /** The reasons in one line. */
    public String reason() {
        return String.join("; ", reasons);
    }
}

package io.wireloom.query.decisions;

import io.wireloom.contracts.DeskDecision.Kind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an editor wants decided. Incidents stand for the claims that they hold at that moment.
 *
 * @param kind {@code merge, split, pin, dismiss} or {@code undo}
 * @param claimIds the claims it is about; for a split those that are told apart from the others
 * @param incidentId an incident it is about; for a split the one that the claims are split out of
 * @param incidentIds further incidents, for a merge
 * @param otherClaimIds for a split the claims that the others are told apart from; when empty, those that the incident holds
 *     beside them
 * @param undoes for an undo the decision that is no longer to stand
 * @param by the editor's name; taken on trust where nobody is asked who they are
 * @param note why
 */
public record Proposal(
        Kind kind,
        List<String> claimIds,
        String incidentId,
        List<String> incidentIds,
        List<String> otherClaimIds,
        String undoes,
        String by,
        String note) {

    /** Longest name of an editor. */
    public static final int LONGEST_NAME = 100;

    /** Longest note. */
    public static final int LONGEST_NOTE = 2_000;

    /** Most claims and incidents that one decision names. */
    public static final int MOST = 10_000;

    public Proposal {
        claimIds = given(claimIds);
        incidentIds = given(incidentIds);
        otherClaimIds = given(otherClaimIds);
        incidentId = text(incidentId);
        undoes = text(undoes);
        by = text(by);
        note = text(note);
    }

    /** The same in this name. */
    public Proposal by(String name) {
        return new Proposal(kind, claimIds, incidentId, incidentIds, otherClaimIds, undoes, name, note);
    }

    private static List<String> given(Collection<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(Proposal::text)
                        .filter(id -> id != null)
                        .distinct()
                        .toList();
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Every incident that it names. */
    public Set<String> incidents() {
        Set<String> incidents = new LinkedHashSet<>();
        if (incidentId != null) {
            incidents.add(incidentId);
        }
        incidents.addAll(incidentIds);
        return incidents;
    }

    /** Every claim that it names. */
    public Set<String> claims() {
        Set<String> claims = new LinkedHashSet<>(claimIds);
        claims.addAll(otherClaimIds);
        return claims;
    }

    /**
     * Checks what can be checked without knowing anything.
     *
     * @throws RefusedException when something is missing, too long or out of place
     */
    public void check() {
        if (kind == null || kind == Kind.UNKNOWN) {
            throw new RefusedException(
                    "kind is missing or unknown; one of merge, split, pin, dismiss, undo is expected.");
        }
        if (by == null) {
            throw new RefusedException("by is missing: a decision needs the name of the editor who takes it.");
        }
        if (by.length() > LONGEST_NAME) {
            throw new RefusedException("by is longer than " + LONGEST_NAME + " characters.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new RefusedException("note is longer than " + LONGEST_NOTE + " characters.");
        }
        if (claims().size() + incidents().size() > MOST) {
            throw new RefusedException("More than " + MOST + " claims and incidents are named.");
        }
        if (kind == Kind.UNDO && undoes == null) {
            throw new RefusedException("undoes is missing: the id of the decision that is no longer to stand.");
        }
    }
}

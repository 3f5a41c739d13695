package io.wireloom.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * What an editor decided about claims (topic {@code decisions}). It wins over what the matching finds, and stands until it is
 * undone. It names claims, never incidents, as an incident's id changes with what is known. Of two that contradict each other the
 * one decided later wins, on a tie the one with the greater id. A decision about claims that are not known, or no longer, has no
 * effect until they are.
 *
 * @param decisionId derived from the content, or from the key that the editor's client gave the request
 * @param kind what is decided
 * @param claimIds the claims that it is about, sorted; empty for {@code undo}
 * @param otherClaimIds for {@code split} the claims that the others are told apart from, sorted; empty otherwise
 * @param undoes for {@code undo} the id of the decision that no longer stands; null otherwise
 * @param by the editor's name, taken on trust
 * @param note why, in the editor's words; null for none
 * @param decidedAt when, to the microsecond; later than what it undoes
 */
public record DeskDecision(
        String decisionId,
        Kind kind,
        List<String> claimIds,
        List<String> otherClaimIds,
        String undoes,
        String by,
        String note,
        Instant decidedAt) {

    /** The earlier decided first, then by id. */
    public static final Comparator<DeskDecision> ORDER =
            Comparator.comparing(DeskDecision::decidedAt).thenComparing(DeskDecision::decisionId);

    private static final int ID_DIGITS = 32;

    public DeskDecision {
        Required.field("decisionId", decisionId);
        Required.field("kind", kind);
        Required.field("by", by);
        Required.field("decidedAt", decidedAt);
        claimIds = sorted(claimIds);
        otherClaimIds = sorted(otherClaimIds);
        decidedAt = decidedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is decided. */
    public enum Kind {
        /** The claims tell one event, whatever speaks against it. */
        MERGE,
        /** The claims tell another event than the other claims, whatever speaks for one. */
        SPLIT,
        /** The claims stay together, as they are now: nothing that is found later moves them apart. Others may still join them. */
        PIN,
        /** An incident whose founding claim is among the claims is kept, but not listed unless asked for. */
        DISMISS,
        /** The named decision no longer stands. This can itself be undone. */
        UNDO,
        UNKNOWN
    }

    /** This decision under the id that its content gives: the same content of the same microsecond has the same id. */
    public DeskDecision identified() {
        return identified(MessageCodec.writeText(with("")));
    }

    /** This decision under the id that {@code key} gives: the same key has the same id. */
    public DeskDecision identified(String key) {
        return with("dec-" + digest(key));
    }

    private DeskDecision with(String id) {
        return new DeskDecision(id, kind, claimIds, otherClaimIds, undoes, by, note, decidedAt);
    }

    private static List<String> sorted(Collection<String> claimIds) {
        return claimIds == null ? List.of() : List.copyOf(new TreeSet<>(claimIds));
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

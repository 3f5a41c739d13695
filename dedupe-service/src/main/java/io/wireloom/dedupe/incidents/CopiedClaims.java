package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which claims of two copies are counterparts: one sentence in both, read as one event, whatever was changed in it on the way. A
 * sentence has one counterpart, and a claim has one: the sentence's words, its place in the passage, the word for the event and the
 * figures decide which, the likest pair first. So a passage that holds two events stays two. A function of the two articles,
 * symmetric.
 */
final class CopiedClaims {

    /** Share of words in common, 0 to 1, from which sentences that stand beside each other in a passage are one. */
    private static final double BESIDE = 0.3;

    /** Likewise, from which sentences of two copies are one wherever they stand. */
    private static final double ANYWHERE = 0.5;

    /** Likewise, when their figures agree. */
    private static final double REWORDED = 0.15;

    /** Points of figures in common that two sentences of copies would not share by chance. */
    private static final int TELLING = 3;

    /** How far the words of two kinds of event may stand apart in their sentences, as a share of them, to stand for each other. */
    private static final double SAME_SPOT = 0.25;

    private static final double SENTENCE_WEIGHT = 4;

    private final Set<String> pairs = new HashSet<>();

    private CopiedClaims() {}

    private record Candidate(Evidence one, Evidence other, double likeness) {

        String key() {
            return CopiedClaims.key(one.telling(), other.telling());
        }
    }

    /**
     * @param own the tellings of one article
     * @param theirs those of the other
     * @param link the link between the two
     */
    static CopiedClaims between(List<Telling> own, List<Telling> theirs, CopyLink link) {
        List<Evidence> ours = evidence(own, link);
        List<Evidence> others = evidence(theirs, link);
        List<Candidate> candidates = new ArrayList<>();
        for (Evidence one : ours) {
            for (Evidence other : others) {
                double likeness = likeness(one, other, link);
                if (likeness > 0) {
                    candidates.add(new Candidate(one, other, likeness));
                }
            }
        }
        CopiedClaims copied = new CopiedClaims();
        Set<String> taken = new HashSet<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::likeness)
                        .reversed()
                        .thenComparing(Candidate::key))
                .filter(pair -> !taken.contains(pair.one().id())
                        && !taken.contains(pair.other().id()))
                .forEach(pair -> {
                    taken.add(pair.one().id());
                    taken.add(pair.other().id());
                    copied.pairs.add(pair.key());
                });
        return copied;
    }

    /** Whether the two are counterparts, whichever is named first. */
    boolean counterparts(Telling one, Telling other) {
        return pairs.contains(key(one, other));
    }

    /** Offsets only mean something in the versions that were compared. */
    private static List<Evidence> evidence(List<Telling> tellings, CopyLink link) {
        return tellings.stream()
                .filter(telling -> link.versionOf(telling.articleId())
                        .equals(telling.claim().versionId()))
                .map(Evidence::of)
                .toList();
    }

    /** How much speaks for the two being counterparts; 0 when they cannot be. */
    private static double likeness(Evidence one, Evidence other, CopyLink link) {
        Telling ours = one.telling();
        Telling theirs = other.telling();
        if (!ours.type().equals(theirs.type())) {
            return 0;
        }
        boolean aligned = link.aligns(ours.articleId(), one.start(), one.end(), other.start(), other.end());
        int figures = Figures.agreement(ours, theirs).points();
        double sentence = one.inCommon(other);
        boolean told = sentence >= (aligned ? BESIDE : ANYWHERE) || (figures >= TELLING && sentence >= REWORDED);
        return told && sameEvent(one, other)
                ? SENTENCE_WEIGHT * sentence + alike(one, other) + points(aligned) + points(figures > 0)
                : 0;
    }

    private static boolean sameEvent(Evidence one, Evidence other) {
        return one.word().equals(other.word())
                || one.apart(other) <= SAME_SPOT
                || Kinds.compatible(one.telling().subtype(), other.telling().subtype());
    }

    private static double alike(Evidence one, Evidence other) {
        Telling ours = one.telling();
        Telling theirs = other.telling();
        return 1
                - one.apart(other)
                + points(one.word().equals(other.word()))
                + points(Objects.equals(ours.subtype(), theirs.subtype()))
                + points(ours.claim().status() == theirs.claim().status())
                + points(measures(ours).equals(measures(theirs)));
    }

    private static int points(boolean agrees) {
        return agrees ? 1 : 0;
    }

    private static Set<String> measures(Telling telling) {
        return telling.claim().tallies().stream().map(Claim.Tally::measure).collect(Collectors.toSet());
    }

    private static String key(Telling one, Telling other) {
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return ordered ? one.id() + "|" + other.id() : other.id() + "|" + one.id();
    }
}

package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Of the articles that one took text from, the one that most of it stands in, of equals the earliest; and beside it those that gave
 * it other text. Retold text counts half, as the same facts may have been learnt elsewhere.
 */
public final class NearestSource {

    /** UTF-16 units of text that no nearer source has: a long sentence. A reprint's other reprints are no further sources. */
    private static final int OTHER_TEXT = 120;

    private NearestSource() {}

    /**
     * The kinship of an article as far as its own links tell; its family is still its own.
     *
     * @param members by article id; the article and its sources are among them
     * @param links those whose copy it is
     */
    public static Kinship kinship(String id, Map<String, Families.Member> members, Collection<CopyLink> links) {
        Families.Member member = members.get(id);
        Kinship alone = Kinship.alone(id, member.versionId());
        if (links.isEmpty()) {
            return alone;
        }
        List<CopyLink> sources = links.stream()
                .sorted(Comparator.comparingInt(NearestSource::taken)
                        .reversed()
                        .thenComparing(link -> members.get(link.original()).publishedAt(), Families.EARLIEST)
                        .thenComparing(CopyLink::original))
                .toList();
        CopyLink nearest = sources.get(0);
        return new Kinship(
                id,
                member.versionId(),
                alone.familyId(),
                nearest.relation(),
                nearest.original(),
                alone.origin(),
                nearest.containment(),
                nearest.passages(),
                nearest.basis(),
                further(sources),
                Staleness.of(member.publishedAt(), sources, members));
    }

    /** UTF-16 units of the copy. */
    private static int taken(CopyLink link) {
        int units = covered(link).cardinality();
        return link.relation() == Relation.REWRITE ? units / 2 : units;
    }

    private static List<Source> further(List<CopyLink> sources) {
        BitSet covered = covered(sources.get(0));
        List<Source> further = new ArrayList<>();
        for (CopyLink link : sources.subList(1, sources.size())) {
            BitSet other = covered(link);
            other.andNot(covered);
            covered.or(other);
            if (other.cardinality() >= OTHER_TEXT) {
                further.add(new Source(
                        link.original(), link.relation(), link.containment(), link.basis(), link.passages()));
            }
        }
        return further;
    }

    private static BitSet covered(CopyLink link) {
        BitSet covered = new BitSet();
        link.passages().forEach(passage -> covered.set(passage.start(), passage.end()));
        return covered;
    }
}

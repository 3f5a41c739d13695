package io.wireloom.query.desk;

import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.copies.Edge;
import io.wireloom.query.copies.Family;
import io.wireloom.query.copies.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A family of copies: the origin, and below each article those that were taken from it.
 *
 * @param id the family
 * @param title what its origin is called
 * @param counts how many articles and outlets, in words
 * @param doubts how many of them are spun or stale, in words; empty when none are
 * @param first when the first was published; null when unknown
 * @param last when the last was published; null when unknown
 * @param branches the articles, each below the one that it was taken from
 */
public record FamilyPage(
        String id, String title, String counts, String doubts, Instant first, Instant last, List<Branch> branches) {

    private static final int DEEPEST = 5;

    /**
     * An article of the family.
     *
     * @param kin the article
     * @param depth how far it stands in, 0 for one that was taken from none
     * @param origin whether the family goes back to it
     * @param twigs whom it took text from, the nearest first
     */
    public record Branch(Kin kin, int depth, boolean origin, List<Twig> twigs) {}

    /**
     * That an article took text from another.
     *
     * @param from the other
     * @param kind what kind of copy it is
     * @param share how much of it stands in the other
     * @param tells what tells that it is the copy; empty when nothing does
     */
    public record Twig(Kin from, String kind, String share, String tells) {}

    /** @param summaries the members and others that they took text from, by article id, as far as they are known */
    public static FamilyPage of(Family family, Map<String, ArticleSummary> summaries) {
        Map<String, Member> members = new LinkedHashMap<>();
        family.members().forEach(member -> members.put(member.articleId(), member));
        Map<String, List<Edge>> edges = family.edges().stream().collect(Collectors.groupingBy(Edge::copy));
        List<Branch> branches = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Grower grower = new Grower(family, members, edges, summaries, branches, seen);
        members.values().stream()
                .filter(member -> member.of() == null || !members.containsKey(member.of()))
                .forEach(root -> grower.grow(root, 0));
        members.values().forEach(left -> grower.grow(left, 0));
        Member origin = members.getOrDefault(family.origin(), family.members().get(0));
        return new FamilyPage(
                family.familyId(),
                Kin.of(origin).headline(),
                counts(family.counts()),
                doubts(family.counts()),
                family.firstPublished(),
                family.lastPublished(),
                List.copyOf(branches));
    }

    /** Whether nobody known copies it, nor it anybody. */
    public boolean alone() {
        return branches.size() == 1;
    }

    static String counts(Family.Counts counts) {
        return Labels.count(counts.articles(), "article", "articles") + " in "
                + Labels.count(counts.outlets(), "outlet", "outlets");
    }

    static String doubts(Family.Counts counts) {
        return Stream.of(
                        counts.spun() == 0 ? null : counts.spun() + " machine-spun",
                        counts.stale() == 0 ? null : counts.stale() + " with old text under a new date")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Puts each article below the one that it was taken from; articles that name each other in a ring are each met once. */
    private record Grower(
            Family family,
            Map<String, Member> members,
            Map<String, List<Edge>> edges,
            Map<String, ArticleSummary> summaries,
            List<Branch> branches,
            Set<String> seen) {

        void grow(Member member, int depth) {
            if (!seen.add(member.articleId())) {
                return;
            }
            branches.add(new Branch(
                    Kin.of(member),
                    Math.min(depth, DEEPEST),
                    member.articleId().equals(family.origin()),
                    edges.getOrDefault(member.articleId(), List.of()).stream()
                            .map(this::twig)
                            .toList()));
            members.values().stream()
                    .filter(other -> member.articleId().equals(other.of()))
                    .forEach(other -> grow(other, depth + 1));
        }

        private Twig twig(Edge edge) {
            Member from = members.get(edge.original());
            return new Twig(
                    from == null ? Kin.of(edge.original(), summaries.get(edge.original())) : Kin.of(from),
                    Kin.noun(edge.relation()),
                    Kin.share(edge),
                    edge.tells());
        }
    }
}

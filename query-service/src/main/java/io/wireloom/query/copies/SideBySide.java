package io.wireloom.query.copies;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.query.diff.Change;
import io.wireloom.query.diff.Change.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two articles beside each other.
 *
 * @param left the one
 * @param right the other
 * @param tie how the two hang together
 * @param passages what they have in common, in the order of the left text
 */
public record SideBySide(Side left, Side right, Tie tie, List<Pair> passages) {

    /**
     * One of the two.
     *
     * @param articleId the article
     * @param versionId the version compared, whose text is shown
     * @param current whether that is the article's current version
     * @param headline null when it has none
     * @param source the outlet; null when unknown
     * @param published null when unknown
     * @param url null when unknown
     * @param status whether it may be used
     * @param familyId its family; null while that is unknown
     * @param share share of its own reporting, 0 to 1, that the passages cover
     * @param text the text that the offsets count in, in UTF-16 units
     * @param spin the traces of mechanical substitution; null when there are none or too few
     * @param stale that its text is older than its date; null when nothing shows that
     * @param quotations quotations that stand in other articles too
     */
    public record Side(
            String articleId,
            String versionId,
            boolean current,
            String headline,
            String source,
            Instant published,
            String url,
            Article.Status status,
            String familyId,
            double share,
            String text,
            ArticleCopies.Spin spin,
            ArticleCopies.Stale stale,
            List<ArticleCopies.SharedQuotation> quotations) {}

    /**
     * How two articles hang together.
     *
     * @param kind in which way
     * @param edge who took text from whom; null unless {@link Kind#DIRECT}
     * @param through article id of the one that both share text with; null unless {@link Kind#THROUGH}
     */
    public record Tie(Kind kind, Edge edge, String through) {}

    /** In which way two articles hang together. */
    public enum Kind {
        /** One was taken from the other. */
        DIRECT,
        /** Neither was taken from the other; the passages are those that both share with a third article. */
        THROUGH,
        /** No text is known to be shared. */
        NONE
    }

    /**
     * A passage that stands in both.
     *
     * @param number from 1
     * @param left where it stands in the left text
     * @param right where it stands in the right text
     * @param words its words in reading order, {@code removed} what only the left text has, {@code added} what only the right text
     *     has; null when the two agree letter by letter
     */
    public record Pair(int number, Stretch left, Stretch right, List<Change> words) {}

    /** @param others texts that the two were taken from, so far as they are known; either of the two is passed over */
    public static SideBySide of(Text left, Text right, Collection<Text> others) {
        Optional<Edge> edge = edge(left, right);
        List<Passage> straight = Passages.between(left, right);
        Optional<Way> way = edge.isPresent() ? Optional.empty() : way(left, right, others);
        List<Passage> passages = way.map(Way::passages).orElse(straight);
        Tie tie = edge.map(direct -> new Tie(Kind.DIRECT, direct, null))
                .or(() -> way.map(third -> new Tie(Kind.THROUGH, null, third.articleId())))
                .orElseGet(() -> new Tie(Kind.NONE, null, null));
        return new SideBySide(
                side(
                        left,
                        passages.stream()
                                .map(passage -> Passages.stretch(left, passage.start(), passage.end()))
                                .toList()),
                side(
                        right,
                        passages.stream()
                                .map(passage -> Passages.stretch(right, passage.ofStart(), passage.ofEnd()))
                                .toList()),
                tie,
                pairs(left, right, passages));
    }

    /** What links the two: the nearer of both directions, should each have taken from the other. */
    private static Optional<Edge> edge(Text left, Text right) {
        List<Edge> edges = new ArrayList<>();
        edges.addAll(edges(left, right));
        edges.addAll(edges(right, left));
        return edges.stream().max(Comparator.comparingDouble(Edge::containment).thenComparing(Edge::copy));
    }

    private static List<Edge> edges(Text copy, Text original) {
        if (copy.copies() == null) {
            return List.of();
        }
        Map<String, Text> both =
                Stream.of(copy, original).collect(Collectors.toMap(Text::articleId, text -> text, (one, same) -> one));
        return Edge.of(Member.of(copy.copies(), null), id -> published(both.get(id))).stream()
                .filter(edge -> edge.original().equals(original.articleId()))
                .toList();
    }

    private static Instant published(Text text) {
        return text == null ? null : text.article().publishedAt();
    }

    /** A third text and what the two have in common with it. */
    private record Way(String articleId, List<Passage> passages) {

        int length() {
            return passages.stream()
                    .mapToInt(passage -> passage.end() - passage.start())
                    .sum();
        }
    }

    /** By way of the text that both share most of. */
    private static Optional<Way> way(Text left, Text right, Collection<Text> others) {
        return others.stream()
                .filter(third -> !third.articleId().equals(left.articleId())
                        && !third.articleId().equals(right.articleId()))
                .map(third -> new Way(third.articleId(), Passages.through(third, left, right)))
                .filter(third -> !third.passages().isEmpty())
                .max(Comparator.comparingInt(Way::length).thenComparing(Way::articleId));
    }

    private static List<Pair> pairs(Text left, Text right, List<Passage> passages) {
        List<Pair> pairs = new ArrayList<>();
        for (Passage passage : passages) {
            Stretch here = Passages.stretch(left, passage.start(), passage.end());
            Stretch there = Passages.stretch(right, passage.ofStart(), passage.ofEnd());
            List<Change> words = here.text().equals(there.text()) ? null : Passages.words(left, right, passage);
            pairs.add(new Pair(pairs.size() + 1, here, there, words));
        }
        return List.copyOf(pairs);
    }

    private static Side side(Text text, List<Stretch> shared) {
        Article article = text.article();
        ArticleCopies copies = text.copies();
        return new Side(
                article.articleId(),
                article.versionId(),
                text.current(),
                article.headline(),
                article.source() == null ? null : article.source().name(),
                article.publishedAt(),
                article.url(),
                article.status(),
                copies == null ? null : copies.familyId(),
                share(article, shared),
                article.text(),
                copies == null ? null : copies.spin(),
                copies == null ? null : copies.stale(),
                copies == null ? List.of() : copies.quotations());
    }

    private static double share(Article article, List<Stretch> shared) {
        BitSet own = new BitSet();
        article.blocks().stream()
                .filter(block -> block.kind().ownReporting())
                .forEach((Block block) -> own.set(block.start(), block.end()));
        int all = own.cardinality();
        BitSet covered = new BitSet();
        shared.forEach(stretch -> covered.set(stretch.start(), stretch.end()));
        covered.and(own);
        return all == 0 ? 0 : (double) covered.cardinality() / all;
    }
}

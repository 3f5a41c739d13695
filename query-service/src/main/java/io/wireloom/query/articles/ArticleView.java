package io.wireloom.query.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import java.time.Instant;
import java.util.List;

/**
 * An article in full, as the API shows it: its current version and what is known about it.
 *
 * @param articleId the article
 * @param versionId the version shown, which is the current one unless another is asked for
 * @param feed the feed that delivered it
 * @param itemId the provider's own identity for it
 * @param headline null when the copy has none
 * @param byline null when none
 * @param dateline null when none
 * @param published when the publisher put it out; null when nothing says so
 * @param publishedBasis where {@code published} comes from
 * @param updated when the publisher last changed it; null when not stated
 * @param source who published it
 * @param status whether it may be used
 * @param editNote the editor's note on the current version; null when none
 * @param language ISO 639-1 code
 * @param url null when unknown
 * @param text the whole text that all offsets count in, in UTF-16 units
 * @param blocks its parts
 * @param upstream whom it says it took its material from
 * @param versions all versions, oldest first
 * @param family what it is a copy of; null while that is unknown
 * @param story the story it is in; null while it is in none
 * @param progress how far the line has come with it; null for a past moment
 * @param handling what the provider's desk says of handling it; null when nothing
 * @param originalText the text as it came, where it was recased; null elsewhere
 */
public record ArticleView(
        String articleId,
        String versionId,
        String feed,
        String itemId,
        String headline,
        String byline,
        Article.Dateline dateline,
        Instant published,
        Article.TimeBasis publishedBasis,
        Instant updated,
        Article.Source source,
        Article.Status status,
        String editNote,
        String language,
        String url,
        String text,
        List<BlockView> blocks,
        List<Article.Upstream> upstream,
        List<VersionView> versions,
        Family family,
        String story,
        Progress progress,
        Article.Handling handling,
        String originalText) {

    /**
     * A part of the text.
     *
     * @param kind what it is
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param text what stands there
     * @param time a live-blog entry's own time; null elsewhere
     * @param entry the entry's number; null outside live blogs
     */
    public record BlockView(Article.BlockKind kind, int start, int end, String text, Instant time, Integer entry) {}

    /**
     * One version.
     *
     * @param versionId SHA-256 (hex) of its content
     * @param published null when not stated
     * @param updated null when not stated
     * @param received when Wireloom received it
     * @param status whether it may be used
     * @param editNote null when none
     * @param current whether it is the one shown
     */
    public record VersionView(
            String versionId,
            Instant published,
            Instant updated,
            Instant received,
            Article.Status status,
            String editNote,
            boolean current) {}

    /**
     * What it is a copy of, in short.
     *
     * @param familyId the family
     * @param relation how it relates to {@code of}
     * @param of article it was taken from; null when from none
     * @param origin article the family goes back to
     * @param containment share of its text that stands in {@code of}, 0 to 1
     * @param basis what tells that it is the copy; null when from none
     * @param spun whether it is machine-spun
     * @param stale that its text is older than its date; null when nothing shows that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Family(
            String familyId,
            ArticleCopies.Relation relation,
            String of,
            String origin,
            double containment,
            ArticleCopies.Basis basis,
            boolean spun,
            ArticleCopies.Stale stale) {}

    /**
     * Assembles the view.
     *
     * @param versions every version held, in any order, at least one
     * @param shown the one of them to show
     * @param copies null while unknown
     * @param story null while it is in none
     */
    public static ArticleView of(
            List<Article> versions, Article shown, ArticleCopies copies, Progress progress, String story) {
        List<Article> ordered = versions.stream().sorted(Article.VERSION_ORDER).toList();
        Article current = ordered.get(ordered.size() - 1);
        return new ArticleView(
                shown.articleId(),
                shown.versionId(),
                shown.feed(),
                shown.itemId(),
                shown.headline(),
                shown.byline(),
                shown.dateline(),
                shown.publishedAt(),
                shown.publishedBasis(),
                shown.updatedAt(),
                shown.source(),
                shown.status(),
                shown.editNote(),
                shown.language(),
                shown.url(),
                shown.text(),
                shown.blocks().stream().map(block -> view(block, shown)).toList(),
                shown.upstream(),
                ordered.stream().map(version -> view(version, current)).toList(),
                copies == null ? null : family(copies),
                story,
                progress,
                shown.handling(),
                shown.originalText());
    }

    private static BlockView view(Article.Block block, Article current) {
        String text = current.text().substring(block.start(), block.end());
        return new BlockView(block.kind(), block.start(), block.end(), text, block.time(), block.entry());
    }

    private static VersionView view(Article version, Article current) {
        return new VersionView(
                version.versionId(),
                version.publishedAt(),
                version.updatedAt(),
                version.receivedAt(),
                version.status(),
                version.editNote(),
                version.versionId().equals(current.versionId()));
    }

    private static Family family(ArticleCopies copies) {
        return new Family(
                copies.familyId(),
                copies.relation(),
                copies.of(),
                copies.origin(),
                copies.containment(),
                copies.basis(),
                copies.spin() != null,
                copies.stale());
    }
}

package io.wireloom.query.desk;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Claim;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.copies.FamilyView;
import io.wireloom.query.copies.Member;
import io.wireloom.query.copies.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One article with its claims on the words they stand on.
 *
 * @param id the article
 * @param title what it is called
 * @param headline the same, with the claims that stand on it
 * @param source the outlet
 * @param byline empty when none
 * @param dateline empty when none
 * @param published when it was put out; null when unknown
 * @param link where it was published; null when unknown or no web address
 * @param withdrawn why it must not be used, in words; empty when it may be
 * @param editNote the editor's note; empty when none
 * @param language ISO 639-1 code of its text; empty when unknown
 * @param stretches its text, a stretch for each entry of a live blog
 * @param claims its claims
 * @param pending what the line has still to do with it, in words; empty when it is done
 * @param versions its versions, newest first
 * @param familyId its family; empty while it has not been compared
 * @param story the story it is in; empty while it is in none
 * @param family the other articles of its family, and others that it took text from
 * @param spun that it is machine-spun, with some of the signs; empty when it is not
 * @param stale that its text is older than its date; null when nothing shows that
 * @param facts what its desk says of handling it, as far as anything is said
 */
public record ArticlePage(
        String id,
        String title,
        List<Segment> headline,
        String source,
        String byline,
        String dateline,
        Instant published,
        String link,
        String withdrawn,
        String editNote,
        String language,
        List<Stretch> stretches,
        List<Voices.ClaimCard> claims,
        String pending,
        List<ArticleView.VersionView> versions,
        String familyId,
        String story,
        List<Relative> family,
        String spun,
        OldText stale,
        List<HandlingFact> facts) {

    /**
     * A part of the text.
     *
     * @param kind the block's kind, for its looks
     * @param segments its text
     */
    public record Part(String kind, List<Segment> segments) {

        /** Whether it is not the article's own reporting but headlines from elsewhere. */
        public boolean foreign() {
            return kind.equals("foreign-headlines");
        }
    }

    /**
     * Parts that stand together.
     *
     * @param entry the live-blog entry that they are; 0 outside live blogs
     * @param time that entry's time; null when unknown
     * @param parts in reading order
     */
    public record Stretch(int entry, Instant time, List<Part> parts) {}

    /** The entries of a live blog. */
    public List<Stretch> entries() {
        return stretches.stream().filter(stretch -> stretch.entry() > 0).toList();
    }

    /**
     * @param claims the current version's claims
     * @param incidents the incident of each claim, by claim id
     * @param named the articles that {@link #named} names, by id, as far as they are known
     */
    public static ArticlePage of(
            ArticleView article,
            List<Claim> claims,
            FamilyView family,
            Map<String, String> incidents,
            Map<String, Text> named) {
        String source = article.source() == null ? "" : article.source().name();
        ArticleSummary summary = new ArticleSummary(
                article.articleId(), article.versionId(), article.headline(), null, source, null, null, null, null);
        List<ArticleView.VersionView> versions = new ArrayList<>(article.versions());
        Collections.reverse(versions);
        List<Mark> marks = marks(claims);
        Member self = family.member(article.articleId());
        List<Note> notes = self == null || family.state() != FamilyView.State.COMPARED
                ? List.of()
                : CopyNotes.of(article.text(), self.spin(), self.quotations(), named);
        String title = article.headline() == null ? "Untitled article" : article.headline();
        return new ArticlePage(
                article.articleId(),
                title,
                headline(article, title, marks, notes),
                source,
                text(article.byline()),
                article.dateline() == null ? "" : text(article.dateline().text()),
                article.published(),
                webAddress(article.url()),
                withdrawn(article.status()),
                text(article.editNote()),
                article.language() == null || article.language().equals("und") ? "" : article.language(),
                stretches(article, marks, notes),
                claims.stream()
                        .map(claim -> Voices.card(claim, summary, null, incidents.get(claim.claimId())))
                        .toList(),
                pending(article),
                versions,
                text(family.familyId()),
                text(article.story()),
                Relative.of(article.articleId(), family, named),
                self == null ? "" : CopyNotes.spun(self.spin()),
                self == null ? null : OldText.of(self.stale(), named),
                HandlingFact.of(article));
    }

    /** The articles that the page names besides those of the family. */
    public static Set<String> named(String articleId, FamilyView family) {
        Member self = family.member(articleId);
        if (self == null) {
            return Set.of();
        }
        Set<String> named = CopyNotes.named(self.stale(), self.quotations());
        self.alsoFrom().stream()
                .map(ArticleCopies.Source::of)
                .filter(of -> family.member(of) == null)
                .forEach(named::add);
        return named;
    }

    /** Only web addresses are linked: an address of another scheme could run script. */
    static String webAddress(String url) {
        if (url == null) {
            return null;
        }
        String lower = url.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url.strip() : null;
    }

    private static List<Mark> marks(List<Claim> claims) {
        List<Mark> marks = new ArrayList<>();
        for (Claim claim : claims) {
            marks.add(new Mark(claim.evidence().start(), claim.evidence().end(), claim.claimId(), false));
            marks.addAll(Voices.details(claim));
        }
        return marks;
    }

    /** The headline as it stands in the text, so that claims show on it; as a plain title when it stands nowhere. */
    private static List<Segment> headline(ArticleView article, String title, List<Mark> marks, List<Note> notes) {
        return article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .findFirst()
                .map(block -> Highlighter.segments(article.text(), block.start(), block.end(), marks, notes))
                .orElseGet(() -> List.of(new Segment(title, List.of(), false, List.of(), List.of())));
    }

    private static List<Stretch> stretches(ArticleView article, List<Mark> marks, List<Note> notes) {
        List<Stretch> stretches = new ArrayList<>();
        for (ArticleView.BlockView block : article.blocks()) {
            boolean shownAbove = block.kind() == BlockKind.HEADLINE && stretches.isEmpty();
            int entry = block.entry() == null ? 0 : block.entry();
            if (shownAbove || (block.text().isBlank() && entry == 0)) {
                continue;
            }
            if (stretches.isEmpty() || stretches.get(stretches.size() - 1).entry() != entry) {
                stretches.add(new Stretch(entry, block.time(), new ArrayList<>()));
            }
            stretches
                    .get(stretches.size() - 1)
                    .parts()
                    .add(new Part(
                            kind(block.kind()),
                            Highlighter.segments(article.text(), block.start(), block.end(), marks, notes)));
        }
        return stretches;
    }

    private static String kind(BlockKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String withdrawn(Status status) {
        return switch (status) {
            case CANCELED ->
                "Its publisher has withdrawn this article. Do not use it; none of its claims count any more.";
            case WITHHELD -> "Its publisher is withholding this article. Do not use it yet; none of its claims count.";
            case USABLE, UNKNOWN -> "";
        };
    }

    private static String pending(ArticleView article) {
        if (article.progress().extracted() == null) {
            return "Its claims are being read. They appear here by themselves.";
        }
        return article.progress().deduplicated() == null
                ? "Its claims are being matched with those of other articles. Links to incidents appear by themselves."
                : "";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

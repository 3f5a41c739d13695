package io.wireloom.query.desk;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Claim;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.articles.FamilyView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
 * @param parts its text
 * @param claims its claims
 * @param pending what the line has still to do with it, in words; empty when it is done
 * @param versions its versions, newest first
 * @param family the other articles of its family
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
        List<Part> parts,
        List<Voices.ClaimCard> claims,
        String pending,
        List<ArticleView.VersionView> versions,
        List<Relative> family,
        List<HandlingFact> facts) {

    /**
     * A part of the text.
     *
     * @param kind the block's kind, for its looks
     * @param entry the live-blog entry that begins here; 0 when none does
     * @param time that entry's time; null when unknown
     * @param segments its text
     */
    public record Part(String kind, int entry, Instant time, List<Segment> segments) {}

    /**
     * Another article of the family.
     *
     * @param id the article
     * @param name headline and outlet
     * @param relation how the two are related, in words
     */
    public record Relative(String id, String name, String relation) {}

    /**
     * @param claims the current version's claims
     * @param incidents the incident of each claim, by claim id
     */
    public static ArticlePage of(
            ArticleView article, List<Claim> claims, FamilyView family, Map<String, String> incidents) {
        String source = article.source() == null ? "" : article.source().name();
        ArticleSummary summary = new ArticleSummary(
                article.articleId(), article.versionId(), article.headline(), null, source, null, null, null, null);
        List<ArticleView.VersionView> versions = new ArrayList<>(article.versions());
        Collections.reverse(versions);
        List<Mark> marks = marks(claims);
        String title = article.headline() == null ? "Untitled article" : article.headline();
        return new ArticlePage(
                article.articleId(),
                title,
                headline(article, title, marks),
                source,
                text(article.byline()),
                article.dateline() == null ? "" : text(article.dateline().text()),
                article.published(),
                webAddress(article.url()),
                withdrawn(article.status()),
                text(article.editNote()),
                parts(article, marks),
                claims.stream()
                        .map(claim -> Voices.card(claim, summary, null, incidents.get(claim.claimId())))
                        .toList(),
                pending(article),
                versions,
                relatives(article.articleId(), family),
                HandlingFact.of(article));
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
    private static List<Segment> headline(ArticleView article, String title, List<Mark> marks) {
        return article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .findFirst()
                .map(block -> Highlighter.segments(article.text(), block.start(), block.end(), marks))
                .orElseGet(() -> List.of(new Segment(title, List.of(), false, List.of())));
    }

    private static List<Part> parts(ArticleView article, List<Mark> marks) {
        List<Part> parts = new ArrayList<>();
        int lastEntry = 0;
        for (ArticleView.BlockView block : article.blocks()) {
            boolean shownAbove = block.kind() == BlockKind.HEADLINE && parts.isEmpty();
            if (shownAbove || (block.text().isBlank() && block.entry() == null)) {
                continue;
            }
            int entry = block.entry() == null ? 0 : block.entry();
            parts.add(new Part(
                    kind(block.kind()),
                    entry == lastEntry ? 0 : entry,
                    block.time(),
                    Highlighter.segments(article.text(), block.start(), block.end(), marks)));
            lastEntry = entry;
        }
        return parts;
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

    private static List<Relative> relatives(String articleId, FamilyView family) {
        String of = family.members().stream()
                .filter(member -> member.articleId().equals(articleId))
                .map(member -> text(member.of()))
                .findFirst()
                .orElse("");
        return family.members().stream()
                .filter(member -> !member.articleId().equals(articleId))
                .map(member -> relative(member, articleId, of))
                .toList();
    }

    private static Relative relative(FamilyView.Member member, String articleId, String of) {
        String headline = member.headline() == null ? "Untitled article" : member.headline();
        String name = member.source() == null ? headline : headline + " (" + member.source() + ")";
        String relation;
        if (articleId.equals(member.of())) {
            relation = "taken from this article (" + Labels.human(kind(member)).toLowerCase(Locale.ROOT) + ")";
        } else if (member.articleId().equals(of)) {
            relation = "this article was taken from it";
        } else {
            relation = "of the same family";
        }
        return new Relative(member.articleId(), name, relation);
    }

    private static String kind(FamilyView.Member member) {
        return member.relation().name();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

package io.wireloom.query.desk;

import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.copies.Edge;
import io.wireloom.query.copies.Member;
import io.wireloom.query.copies.Text;
import java.time.Instant;
import java.util.Locale;

/**
 * An article as the lists of copies name it.
 *
 * @param id the article
 * @param headline what it is called
 * @param source the outlet; empty when unknown
 * @param published null when unknown
 * @param spun whether it is machine-spun
 * @param stale whether its text is older than its date
 * @param withdrawn the word for why it must not be used; empty when it may be
 */
public record Kin(
        String id, String headline, String source, Instant published, boolean spun, boolean stale, String withdrawn) {

    private static final int PER_CENT = 100;

    static Kin of(Member member) {
        String status = member.status() == null || member.status().equals("usable") ? "" : member.status();
        return new Kin(
                member.articleId(),
                headline(member.headline()),
                text(member.source()),
                member.published(),
                member.spin() != null,
                member.stale() != null,
                Labels.human(status));
    }

    /** @param summary null when nothing is known of the article */
    static Kin of(String articleId, ArticleSummary summary) {
        return summary == null
                ? new Kin(articleId, headline(null), "", null, false, false, "")
                : new Kin(
                        articleId,
                        headline(summary.headline()),
                        text(summary.source()),
                        summary.published(),
                        false,
                        false,
                        summary.status().equals("usable") ? "" : Labels.human(summary.status()));
    }

    static Kin of(Text text) {
        boolean usable = text.article().usable() || text.article().status() == Status.UNKNOWN;
        return new Kin(
                text.articleId(),
                headline(text.article().headline()),
                text.article().source() == null
                        ? ""
                        : text(text.article().source().name()),
                text.article().publishedAt(),
                text.copies() != null && text.copies().spin() != null,
                text.copies() != null && text.copies().stale() != null,
                usable ? "" : Labels.human(text.article().status().name()));
    }

    /** Headline and outlet. */
    public String name() {
        return source.isEmpty() ? headline : headline + " (" + source + ")";
    }

    /** The outlet, or the headline where that is not known. */
    String outlet() {
        return source.isEmpty() ? "“" + headline + "”" : source;
    }

    /** What kind of copy it is, such as {@code rewrite}; empty for none. */
    static String noun(Relation relation) {
        return switch (relation) {
            case SAME -> "reprint";
            case REVISION -> "later version";
            case EXCERPT -> "excerpt";
            case REWRITE -> "rewrite";
            case NONE, UNKNOWN -> "";
        };
    }

    /** How much of the copy, which has been named, stands in the other; of a rewrite only the words that it has kept. */
    static String share(Edge edge) {
        return percent(edge.containment()) + " of its text stands there";
    }

    /** {@code 83 %}. */
    static String percent(double share) {
        return String.format(Locale.ENGLISH, "%d %%", Math.round(share * PER_CENT));
    }

    private static String headline(String headline) {
        return headline == null ? "Untitled article" : headline;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.Anchor;
import io.wireloom.extract.time.PageDate;
import io.wireloom.extract.time.TimeReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the relative dates of an article's parts count from: a live-blog entry's own time; else the dateline's day, the date
 * printed before the first words, or the time of publication. Where there is none, the full dates that the text names.
 */
final class Anchors {

    private final Article article;
    private final Anchor own;

    private Anchors(Article article, Anchor own) {
        this.article = article;
        this.own = own;
    }

    static Anchors of(Article article, List<Sentence> sentences) {
        LocalDate published = published(article).day();
        LocalDate dateline =
                article.dateline() == null ? null : article.dateline().date();
        LocalDate printed = dateline != null
                ? dateline
                : PageDate.in(sentences, published)
                        .filter(day -> !day.equals(published))
                        .orElse(null);
        Anchor own = Anchor.article(said(article), article.zone(), printed);
        return new Anchors(article, own.day() == null ? own.among(TimeReader.stated(sentences)) : own);
    }

    /** The time that the publisher states, whatever the text says. */
    static Anchor published(Article article) {
        return Anchor.article(said(article), article.zone(), null);
    }

    Anchor of(Block block) {
        return block.time() == null ? own : Anchor.entry(block.time(), article.zone());
    }

    private static Instant said(Article article) {
        return article.publishedAt() != null ? article.publishedAt() : article.updatedAt();
    }
}

package io.wireloom.ingest.persistence;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.lifecycle.Piece;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** One item of one story. */
@Entity
@Table(name = "story_item")
@IdClass(ArticleVersion.Key.class)
class StoryItem {

    @Id
    @Column(name = "article_id")
    String articleId;

    @Id
    @Column(name = "version_id")
    String versionId;

    String feed;

    @Column(name = "item_id")
    String itemId;

    String form;

    Integer number;

    @Column(name = "provider_version")
    Long providerVersion;

    @Column(name = "stated_at")
    Instant statedAt;

    String status;

    @Column(name = "embargo_until")
    Instant embargoUntil;

    @Column(name = "taken_at")
    Instant takenAt;

    byte[] document;

    static StoryItem of(Article article, Piece piece) {
        StoryItem row = new StoryItem();
        row.articleId = article.articleId();
        row.versionId = article.versionId();
        row.feed = article.feed();
        row.itemId = article.itemId();
        row.form = word(piece.form());
        row.number = piece.form() instanceof Form.Addition addition ? addition.number() : null;
        row.providerVersion = piece.providerVersion();
        row.statedAt = piece.statedAt();
        row.status = piece.status().name().toLowerCase(Locale.ROOT);
        row.embargoUntil = piece.embargoUntil();
        row.takenAt = piece.takenAt();
        row.document = Documents.pack(article);
        return row;
    }

    /** The columns of {@link #piece}, in its order. */
    static final String PIECE_COLUMNS =
            "versionId, form, number, providerVersion, statedAt, status, embargoUntil, takenAt";

    static Piece piece(Object[] columns) {
        return new Piece(
                (String) columns[0],
                form((String) columns[1], (Integer) columns[2]),
                (Long) columns[3],
                (Instant) columns[4],
                Status.valueOf(((String) columns[5]).toUpperCase(Locale.ROOT)),
                (Instant) columns[6],
                (Instant) columns[7]);
    }

    private static String word(Form form) {
        if (form instanceof Form.Addition) {
            return "addition";
        }
        return form instanceof Form.Note ? "note" : "whole";
    }

    private static Form form(String word, Integer number) {
        return switch (word) {
            case "addition" -> new Form.Addition(number);
            case "note" -> new Form.Note();
            default -> Form.WHOLE;
        };
    }
}

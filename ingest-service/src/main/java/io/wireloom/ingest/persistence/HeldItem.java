package io.wireloom.ingest.persistence;

import io.wireloom.ingest.lifecycle.Held;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** One item that is kept back. */
@Entity
@Table(name = "held_item")
@IdClass(ArticleVersion.Key.class)
class HeldItem {

    @Id
    @Column(name = "article_id")
    String articleId;

    @Id
    @Column(name = "version_id")
    String versionId;

    String reason;

    Instant until;

    static HeldItem of(String articleId, Held held) {
        HeldItem row = new HeldItem();
        row.articleId = articleId;
        row.versionId = held.piece().versionId();
        row.take(held);
        return row;
    }

    void take(Held held) {
        reason = held.reason().name().toLowerCase(Locale.ROOT);
        until = held.until();
    }
}

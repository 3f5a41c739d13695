package io.wireloom.ingest.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One version of one article that came to this service. */
@Entity
@Table(name = "article_version")
@IdClass(ArticleVersion.Key.class)
class ArticleVersion {

    @Id
    @Column(name = "article_id")
    String articleId;

    @Id
    @Column(name = "version_id")
    String versionId;

    String feed;

    @Column(name = "item_id")
    String itemId;

    String status;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    /** A version's key. */
    record Key(String articleId, String versionId) implements Serializable {}
}

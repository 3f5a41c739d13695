package io.wireloom.query.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The current version of an article, as lists read it. */
@Entity
@Immutable
@Table(name = "article")
class ArticleEntity {

    @Id
    @Column(name = "article_id")
    String articleId;

    @Column(name = "version_id")
    String versionId;

    @Column(name = "headline")
    String headline;

    @Column(name = "lead")
    String lead;

    @Column(name = "source")
    String source;

    @Column(name = "language")
    String language;

    @Column(name = "status")
    String status;

    @Column(name = "url")
    String url;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "newest_key")
    Instant newestKey;
}

package io.wireloom.dedupe.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The stored version of an article. */
@Entity
@Table(name = "article")
class ArticleRow {

    @Id
    @Column(name = "article_id")
    String articleId;

    @Column(name = "version_id")
    String versionId;

    @Column(name = "published_at")
    Instant publishedAt;

    String outlet;

    boolean spun;

    String spin;

    @Column(name = "family_id")
    String familyId;

    String kinship;

    String body;
}

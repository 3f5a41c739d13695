package io.wireloom.dedupe.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The stored claims of an article. */
@Entity
@Table(name = "claim_record")
class ClaimRecordRow {

    @Id
    @Column(name = "article_id")
    String articleId;

    @Column(name = "version_id")
    String versionId;

    String body;
}

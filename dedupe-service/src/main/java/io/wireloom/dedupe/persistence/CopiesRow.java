package io.wireloom.dedupe.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The copies record of an article as last written; {@code unpublished} until the broker has it. */
@Entity
@Table(name = "copies")
class CopiesRow {

    @Id
    @Column(name = "article_id")
    String articleId;

    long revision;

    boolean unpublished;

    String body;
}

package io.wireloom.query.persistence;

import io.wireloom.query.stream.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of the change log. */
@Entity
@Immutable
@Table(name = "change")
class ChangeEntity {

    @Id
    @Column(name = "id")
    long id;

    @Column(name = "kind")
    String kind;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "at")
    Instant at;

    @Column(name = "document")
    String document;

    Change change() {
        return new Change(id, Change.Kind.of(kind), subjectId, at, document);
    }
}

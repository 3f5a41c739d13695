package io.wireloom.query.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What lists read of an incident. Rows are written by native upserts, which settle races inside the database. */
@Entity
@Immutable
@Table(name = "incident")
class IncidentEntity {

    @Id
    @Column(name = "incident_id")
    String incidentId;

    @Column(name = "revision")
    long revision;

    @Column(name = "newest_key")
    Instant newestKey;

    @Column(name = "summary")
    String summary;
}

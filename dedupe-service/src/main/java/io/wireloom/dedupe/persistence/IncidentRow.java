package io.wireloom.dedupe.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An incident as last written; {@code unpublished} until the broker has it. */
@Entity
@Table(name = "incident")
class IncidentRow {

    @Id
    @Column(name = "incident_id")
    String incidentId;

    long revision;

    boolean standing;

    boolean unpublished;

    String body;
}

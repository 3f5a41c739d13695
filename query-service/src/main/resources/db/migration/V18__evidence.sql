-- The sentences of an incident's claims, the latest first, with what the search reads of them: those of one incident lie side by side,
-- so that where searched words stand in them takes a read or two, and not one for each claim. Incidents stored before this have none;
-- their sentences are read from their claims.
create table incident_evidence (
    incident_id text not null references incident on delete cascade,
    place       integer not null,
    claim_id    text not null,
    evidence    text not null,
    search      tsvector not null,
    primary key (incident_id, place)
);

-- A country is found by its entry in the facets: this index serves rare ones, of common ones the newest rows are walked.
create index incident_facets on incident using gin (facets);

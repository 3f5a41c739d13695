create table decision (
    decision_id text primary key,
    undoes      text,
    undone_by   text,
    decided_by  text not null,
    newest_key  timestamptz not null,
    document    text not null
);
create index decision_newest on decision (newest_key desc, decision_id desc);
create index decision_undoes on decision (undoes) where undoes is not null;

create table decision_claim (
    decision_id text not null references decision on delete cascade,
    claim_id    text not null,
    primary key (decision_id, claim_id)
);
create index decision_claim_claim on decision_claim (claim_id);

create index incident_claim_claim on incident_claim (claim_id);
create index incident_dismissed on incident (newest_key desc, incident_id desc) where state = 'dismissed';

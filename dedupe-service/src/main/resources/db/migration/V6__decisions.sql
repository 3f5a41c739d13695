-- What the desk decided: kept for good, as it stays part of what incidents are made from.
create table decision (
    decision_id text primary key,
    undoes      text,
    body        text not null
);
create index decision_undoes on decision (undoes) where undoes is not null;

-- The claims that a decision names, whether they are known or not.
create table decision_claim (
    decision_id text not null,
    claim_id    text collate "C" not null,
    primary key (decision_id, claim_id)
);
create index decision_claim_claim on decision_claim (claim_id);

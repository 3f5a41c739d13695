-- Documents are JSON text in the wire form of the contracts and are never searched inside: what is searched has a column.

create table article (
    article_id   text primary key,
    version_id   text not null,
    published_at timestamptz,
    outlet       text,
    family_id    text,
    kinship      text,
    body         text not null
);
alter table article alter column body set storage external;

create table fingerprint (
    hash       bigint not null,
    article_id text not null,
    primary key (hash, article_id)
);
create index fingerprint_article on fingerprint (article_id);

create table copy_link (
    first_id  text not null,
    second_id text not null,
    body      text not null,
    primary key (first_id, second_id)
);
create index copy_link_second on copy_link (second_id);

create table claim_record (
    article_id text primary key,
    version_id text not null,
    body       text not null
);

create table telling (
    claim_id   text primary key,
    article_id text not null,
    denial     boolean not null,
    body       text not null
);
create index telling_article on telling (article_id);

create table telling_key (
    blocking_key text not null,
    claim_id     text not null,
    primary key (blocking_key, claim_id)
);
create index telling_key_claim on telling_key (claim_id);

create table edge (
    one_id   text not null,
    other_id text not null,
    kind     text not null,
    body     text not null,
    primary key (one_id, other_id)
);
create index edge_other on edge (other_id);

create table incident (
    incident_id text primary key,
    revision    bigint not null,
    standing    boolean not null,
    unpublished boolean not null,
    body        text not null
);
create index incident_unpublished on incident (revision) where unpublished;

create table membership (
    incident_id text not null,
    claim_id    text not null,
    article_id  text not null,
    core        boolean not null,
    primary key (incident_id, claim_id)
);
create index membership_claim on membership (claim_id);
create index membership_article on membership (article_id);

create table copies (
    article_id  text primary key,
    revision    bigint not null,
    unpublished boolean not null,
    body        text not null
);
create index copies_unpublished on copies (revision) where unpublished;

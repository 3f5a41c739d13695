-- Claims that say the same are compared once: edges and keys are of forms, but for what depends on where a claim stands. What was
-- stored by the earlier rules has to be woven anew from the topic of claims.

drop table edge;
drop table telling_key;
drop table telling;
delete from claim_record;

-- Ids of claims and forms are in byte order, which is that of the domain's comparisons; all of them, as an index answers only to its
-- own order.

-- The stamp tells a claim from one of the same id that was read by other rules, so that an instance need not read it again.
create table telling (
    claim_id   text collate "C" primary key,
    article_id text not null,
    form_id    text collate "C" not null,
    denial     boolean not null,
    stamp      bigint not null,
    body       text not null
);
create index telling_article on telling (article_id);
create index telling_form_claims on telling (form_id, claim_id);

-- A form joins when one of its edges is of the same event. The floors are the farthest of its nearest misses and its nearest other
-- ties, where it has so many: what is farther is not stored for its sake.
create table telling_form (
    form_id     text collate "C" primary key,
    joining     boolean not null,
    miss_points integer,
    miss_other  text,
    tie_points  integer,
    tie_other   text,
    body        text not null
) with (fillfactor = 80);

create table telling_form_key (
    blocking_key bigint not null,
    form_id      text collate "C" not null,
    primary key (blocking_key, form_id)
);
create index telling_form_key_form on telling_form_key (form_id);

create table edge (
    one_id   text collate "C" not null,
    other_id text collate "C" not null,
    kind     text not null,
    points   integer not null,
    copied   boolean not null,
    reason   text not null,
    primary key (one_id, other_id)
);
create index edge_other on edge (other_id);
create index edge_denial on edge (one_id) where kind = 'DENIAL';
create index edge_denial_other on edge (other_id) where kind = 'DENIAL';

-- What is compared without reading the record.
alter table incident add column digest text;
alter table incident add column predecessors text not null default '[]';

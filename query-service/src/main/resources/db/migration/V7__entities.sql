-- Who and what claims name: actors, places, speakers and sources, each under one id over its spellings.
create table entity (
    kind   text not null,
    entity text not null,
    name   text not null,
    rank   text collate "C" not null,
    names  text[] not null,
    words  text not null,
    claims integer not null default 0,
    search tsvector generated always as (to_tsvector('simple', words)) stored,
    primary key (kind, entity)
);
create index entity_claims on entity (kind, claims desc, entity);
create index entity_search on entity using gin (search);

-- Which claim names which entity. Claims of the current version of an article stand; of those that it no longer holds the last one
-- of each content is kept, revised or withdrawn.
create table entity_mention (
    kind       text not null,
    entity     text not null,
    article_id text not null,
    claim_id   text not null,
    version_id text not null,
    role       text not null,
    fate       text not null,
    status     text not null,
    event      text not null,
    content    text not null,
    newest_key timestamptz not null,
    primary key (kind, entity, article_id, claim_id)
);
create index entity_mention_article on entity_mention (article_id);
create index entity_mention_newest on entity_mention (kind, entity, fate, newest_key desc, claim_id desc);
create index entity_mention_count on entity_mention (kind, entity, fate, status);

-- Whether a claim was the first of its incident, and whether anybody denies the incident.
alter table incident_claim
    add column first    boolean not null default false,
    add column disputed boolean not null default false;

-- Both topics are read again from the beginning, to fill what is new.
update incident set facets = null where facets is not null;
delete from fed where topic in ('claims', 'incidents');

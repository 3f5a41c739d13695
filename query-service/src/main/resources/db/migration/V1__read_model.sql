-- The read model: rebuilt from the topics at any time, so it holds documents as they came and only those columns that a query uses.

-- One read model's life. Stream ids carry it, so that a client that resumes after a rebuild is told to reload.
create table generation (
    id text primary key default substr(md5(random()::text || clock_timestamp()::text), 1, 8)
);
insert into generation default values;

-- Partitions this read model has been fed from the start of; one that is missing here is read again from its beginning.
create table fed (
    topic     text not null,
    partition integer not null,
    since     timestamptz not null default now(),
    primary key (topic, partition)
);

create table article_version (
    article_id       text not null,
    version_id       text not null,
    provider_version bigint,
    stated_at        timestamptz,
    document         text not null,
    primary key (article_id, version_id)
);
alter table article_version alter column document set storage external;

-- The current version of each article: what lists and searches need.
create table article (
    article_id   text primary key,
    version_id   text not null,
    headline     text,
    lead         text,
    source       text,
    language     text,
    status       text not null,
    url          text,
    published_at timestamptz,
    newest_key   timestamptz not null,
    words        text not null,
    search       tsvector generated always as (to_tsvector('english', words)) stored
);
create index article_newest on article (newest_key desc, article_id desc);
create index article_source on article (source, newest_key desc, article_id desc);
create index article_status on article (status, newest_key desc, article_id desc);
create index article_language on article (language, newest_key desc, article_id desc);
create index article_search on article using gin (search);

create table article_claims (
    article_id   text not null,
    version_id   text not null,
    extracted_at timestamptz not null,
    document     text not null,
    primary key (article_id, version_id)
);
alter table article_claims alter column document set storage external;

create table article_copies (
    article_id     text primary key,
    revision       bigint not null,
    family_id      text not null,
    content_digest text not null,
    document       text not null
);
create index article_copies_family on article_copies (family_id, article_id);

create table incident (
    incident_id     text primary key,
    revision        bigint not null,
    state           text not null,
    type            text not null,
    subtype         text,
    grade           text,
    origins         integer not null,
    start_day       date,
    end_day         date,
    location        point,
    first_said_at   timestamptz,
    newest_key      timestamptz not null,
    content_digest  text not null,
    summary         text not null,
    document        text not null,
    words           text not null,
    search          tsvector generated always as (to_tsvector('english', words)) stored
);
alter table incident alter column document set storage external;
create index incident_newest on incident (newest_key desc, incident_id desc) where state = 'active';
create index incident_type on incident (type, subtype, newest_key desc, incident_id desc) where state = 'active';
create index incident_subtype on incident (subtype, newest_key desc, incident_id desc) where state = 'active';
create index incident_grade on incident (grade, newest_key desc, incident_id desc) where state = 'active';
create index incident_origins on incident (origins, newest_key desc, incident_id desc) where state = 'active';
create index incident_days on incident (end_day, start_day) where state = 'active';
create index incident_first_said on incident (first_said_at) where state = 'active';
create index incident_location on incident using gist (location);
create index incident_search on incident using gin (search);

-- Exact terms an incident is found by: actors, places and countries, under their ids, names and single words.
create table incident_term (
    kind        text not null,
    term        text not null,
    incident_id text not null references incident on delete cascade,
    primary key (kind, term, incident_id)
);
create index incident_term_incident on incident_term (incident_id);

create table incident_claim (
    incident_id text not null references incident on delete cascade,
    claim_id    text not null,
    article_id  text not null,
    primary key (incident_id, claim_id)
);
create index incident_claim_article on incident_claim (article_id, incident_id);

-- What the stream sends, in the order in which the changes became visible.
create table change (
    id         bigint generated always as identity primary key,
    kind       text not null,
    subject_id text not null,
    at         timestamptz not null,
    document   text not null
);

-- What incidents are sorted and counted by besides: how much they are disputed, and the entries of their facets, each a kind, a key
-- and a name with colons between. Without entries a row was written before these columns were here, and is written again.
alter table incident
    add column disputes integer not null default 0,
    add column facets   text[];
alter table incident add column days daterange
    generated always as (case when start_day <= end_day then daterange(start_day, end_day, '[]') end) stored;
create index incident_span on incident using gist (days) where state = 'active';
create index incident_disputed on incident (disputes desc, newest_key desc, incident_id desc) where state = 'active';

-- The first line of the words is the title or headline: it weighs more than the rest.
alter table incident drop column search;
alter table incident add column search tsvector generated always as (
    setweight(to_tsvector('english', split_part(words, E'\n', 1)), 'A') || to_tsvector('english', words)) stored;
create index incident_search on incident using gin (search);
alter table article drop column search;
alter table article add column search tsvector generated always as (
    setweight(to_tsvector('english', split_part(words, E'\n', 1)), 'A') || to_tsvector('english', words)) stored;
create index article_search on article using gin (search);
create index article_published on article (published_at);

-- The figures of an incident as each lens reads them, and as no lens does under an empty name.
create table incident_lens (
    incident_id text not null references incident on delete cascade,
    lens        text not null,
    killed      integer,
    document    text not null,
    primary key (incident_id, lens)
);
create index incident_lens_killed on incident_lens (lens, killed desc, incident_id) where killed is not null;

-- The claims of the current version of each article.
create table claim (
    claim_id     text not null,
    article_id   text not null,
    type         text not null,
    subtype      text,
    status       text not null,
    start_day    date,
    end_day      date,
    days         daterange generated always as (case when start_day <= end_day then daterange(start_day, end_day, '[]') end) stored,
    location     point,
    published_at timestamptz,
    newest_key   timestamptz not null,
    source       text,
    terms        text[] not null,
    facets       text[] not null,
    document     text not null,
    words        text not null,
    search       tsvector generated always as (to_tsvector('english', words)) stored,
    primary key (claim_id, article_id)
);
create index claim_article on claim (article_id);
create index claim_newest on claim (newest_key desc, claim_id desc);
create index claim_days on claim (end_day, start_day);
create index claim_span on claim using gist (days);
create index claim_published on claim (published_at);
create index claim_location on claim using gist (location);
-- Words and exact terms in one index, so that both narrow the same scan.
create index claim_find on claim using gin (search, terms);

-- Both topics are read again from the beginning, to fill what is new.
delete from fed where topic in ('claims', 'incidents');

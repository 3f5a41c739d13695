-- What tells whether a version was there at a moment. Read from the documents as they stand: inside their text quotation marks are
-- escaped, so that the names of fields are found nowhere else.
alter table article_version
    add column published_at timestamptz,
    add column received_at  timestamptz,
    add column usable       boolean not null default true,
    add column entries      text;
update article_version
   set published_at = cast(substring(document from '"publishedAt":"([^"]+)"') as timestamptz),
       received_at = cast(substring(document from '"receivedAt":"([^"]+)"') as timestamptz),
       usable = document like '%"status":"usable"%',
       entries = (select string_agg(distinct entry[1], ' ') from regexp_matches(document, '"time":"([^"]+)"', 'g') entry);
create index article_version_received on article_version (received_at);
create index article_version_stated on article_version (stated_at);

-- What a correction, kill or withholding took from an incident: what was seen, in the order in which it was seen. Until the version
-- that did it has come, the version is null and the row is shown to nobody.
create table withdrawal (
    incident_id     text not null,
    revision        bigint not null,
    article_id      text not null,
    version_id      text,
    lost_version_id text not null,
    at              timestamptz not null,
    document        text not null,
    primary key (incident_id, revision, article_id)
);
create index withdrawal_article on withdrawal (article_id, at desc, incident_id desc);
create index withdrawal_incident on withdrawal (incident_id, at desc, article_id desc);

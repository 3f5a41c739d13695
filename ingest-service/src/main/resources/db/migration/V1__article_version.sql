-- One row for each version of each article that came to this service, by whichever door.
create table article_version (
    article_id   text        not null,
    version_id   text        not null,
    feed         text        not null,
    item_id      text        not null,
    status       text        not null,
    -- When a door acknowledged it; null as long as it has only come by the topic wire-copy.
    accepted_at  timestamptz,
    -- When it was put on the topic articles; null as long as it was not.
    published_at timestamptz,
    primary key (article_id, version_id)
);

create table story (
    story_id       text primary key,
    revision       bigint not null,
    state          text not null,
    first_seen     timestamptz,
    latest         timestamptz,
    newest_key     timestamptz not null,
    content_digest text not null,
    summary        text not null,
    document       text not null,
    words          text not null,
    search         tsvector generated always as (to_tsvector('english', words)) stored
);
alter table story alter column document set storage external;
create index story_newest on story (newest_key desc, story_id desc) where state = 'active';
create index story_search on story using gin (search);

-- The articles of the stories that stand.
create table story_article (
    story_id   text not null references story on delete cascade,
    article_id text not null,
    primary key (story_id, article_id)
);
create index story_article_article on story_article (article_id, story_id);

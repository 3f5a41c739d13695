-- Articles that were taken in before have no row here, and so no story, until a version comes or the state is woven anew.
create table story_article (
    article_id text primary key,
    origin_id  text not null,
    body       text not null
);
create index story_article_origin on story_article (origin_id);

-- The terms by which the origins of families find each other.
create table story_key (
    stem       text not null,
    article_id text not null,
    primary key (stem, article_id)
);
create index story_key_article on story_key (article_id);

create table story_tie (
    first_id  text not null,
    second_id text not null,
    likeness  double precision not null,
    primary key (first_id, second_id)
);
create index story_tie_second on story_tie (second_id);

create table story (
    story_id    text primary key,
    revision    bigint not null,
    standing    boolean not null,
    unpublished boolean not null,
    body        text not null
);
create index story_unpublished on story (revision) where unpublished;

create table story_member (
    article_id text primary key,
    story_id   text not null
);
create index story_member_story on story_member (story_id);

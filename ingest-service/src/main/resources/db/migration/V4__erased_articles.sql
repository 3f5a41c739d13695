-- The articles that were erased by order: nothing of them is taken any more, by whichever door and in whatever version.
create table erased_article (
    article_id text        primary key,
    reference  text        not null,
    ordered_at timestamptz not null
);

-- Articles that were erased by order. Nothing of them is written any more; the record of the order is all that is kept.
create table erasure (
    article_id text primary key,
    newest_key timestamptz not null,
    document   text not null
);
create index erasure_newest on erasure (newest_key desc, article_id desc);

-- Incidents and stories that told of an erased article: what is remembered of them up to a change goes, once their state without it
-- is here. Of those that had ended before, the article is not known and is empty.
create table erased_history (
    subject_id text    not null,
    article_id text    not null,
    upto       bigint  not null,
    swept      boolean not null default false,
    primary key (subject_id, article_id)
);
create index erased_history_article on erased_history (article_id);
create index erased_history_unswept on erased_history (subject_id) where not swept;

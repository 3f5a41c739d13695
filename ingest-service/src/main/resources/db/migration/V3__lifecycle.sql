-- One row for each item of each story: what is needed to compose versions of several items and to hold items back.
create table story_item (
    article_id       text        not null,
    version_id       text        not null,
    feed             text        not null,
    item_id          text        not null,
    form             text        not null check (form in ('whole', 'addition', 'note')),
    -- From 1; null for all but additions.
    number           integer,
    provider_version bigint,
    stated_at        timestamptz,
    status           text        not null,
    embargo_until    timestamptz,
    taken_at         timestamptz not null,
    -- The article as JSON, gzipped. Kept for good: an addition or a note may come after any time (law 3).
    document         bytea       not null,
    primary key (article_id, version_id)
);
alter table story_item alter column document set storage external;

-- Stories of which more has to be known than their last item.
create index story_item_not_plain on story_item (article_id) where form <> 'whole' or embargo_until > taken_at;

-- The items that are kept back now.
create table held_item (
    article_id text        not null,
    version_id text        not null,
    reason     text        not null check (reason in ('embargo', 'lead')),
    -- When it goes out; null while it waits for another item.
    until      timestamptz,
    primary key (article_id, version_id),
    foreign key (article_id, version_id) references story_item (article_id, version_id)
);
create index held_item_due on held_item (until) where until is not null;

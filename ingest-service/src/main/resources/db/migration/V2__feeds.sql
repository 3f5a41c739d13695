-- What is remembered of each feed that is polled.
create table feed_state (
    feed            text        primary key,
    url             text        not null,
    -- Of url, in lower case: no host is asked by two at a time.
    host            text        not null,
    moved_to        text,
    etag            text,
    last_modified   text,
    since           timestamptz not null,
    next_poll_at    timestamptz not null,
    last_attempt_at timestamptz,
    last_success_at timestamptz,
    last_item_at    timestamptz,
    failures        integer     not null default 0,
    last_error      text,
    http_status     integer     not null default 0,
    gone            boolean     not null default false,
    items           bigint      not null default 0,
    -- Whoever polls it, and until when it is believed to live.
    lease_owner     text,
    lease_until     timestamptz
);
create index feed_state_due on feed_state (next_poll_at);

-- Whose turn it is to ask a host, and when the next turn begins.
create table feed_host (
    host        text        primary key,
    turn_owner  text,
    turn_until  timestamptz,
    next_turn_at timestamptz not null
);

-- Entries that need not be handled again though they still stand in their feed: refused ones and those whose page was fetched.
create table feed_entry (
    feed     text        not null,
    -- A hash of its content.
    entry    text        not null,
    seen_at  timestamptz not null,
    primary key (feed, entry)
);

-- Feeds that were imported rather than configured.
create table feed_subscription (
    feed        text        primary key,
    url         text        not null unique,
    title       text,
    category    text,
    imported_at timestamptz not null
);

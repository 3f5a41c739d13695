-- What the stream's filters and the readers of changes need beside the subject: how the incident stood and stands, in short and as
-- searches find it. Null for what is no incident, and for changes from before this migration.
alter table change
    add column revision      bigint,
    add column sides         text,
    add column before_search tsvector,
    add column after_search  tsvector;
-- The same for a withdrawal that waits for the version that explains it.
alter table withdrawal
    add column sides         text,
    add column before_search tsvector,
    add column after_search  tsvector;

-- What readers have set up, and what they have been told, is in no topic. It stands in a schema of its own, which a rebuild of the
-- read model leaves alone; this migration may find it there already.
create schema if not exists desk;

-- How far into the change log of which read model the changes have been told.
create table if not exists desk.told_position (
    generation text primary key,
    change_id  bigint not null
);
-- The last state of each incident that was told, so that a read model that is built again tells nothing twice. A null side: that
-- the revision is known to all, but not any more what it said.
create table if not exists desk.told (
    incident_id text primary key,
    revision    bigint not null,
    side        text
);
create table if not exists desk.told_withdrawal (
    change_id text primary key
);

create table if not exists desk.search (
    search_id  text primary key,
    name       text not null,
    filter     text not null,
    created_at timestamptz not null
);
create index if not exists search_newest on desk.search (created_at desc, search_id desc);

create table if not exists desk.alert (
    alert_id    text primary key,
    search_id   text not null references desk.search on delete cascade,
    incident_id text not null,
    revision    integer not null,
    seen        boolean not null,
    changed_at  timestamptz not null,
    base        text,
    document    text not null
);
create index if not exists alert_newest on desk.alert (changed_at desc, alert_id desc);
create index if not exists alert_unseen on desk.alert (changed_at desc, alert_id desc) where not seen;
create index if not exists alert_incident on desk.alert (incident_id);
create index if not exists alert_search on desk.alert (search_id, changed_at desc, alert_id desc);

create table if not exists desk.webhook (
    webhook_id text primary key,
    url        text not null,
    filter     text not null,
    search_id  text references desk.search on delete cascade,
    events     text not null,
    secret     text not null,
    state      text not null,
    created_at timestamptz not null
);
create index if not exists webhook_newest on desk.webhook (created_at desc, webhook_id desc);
create index if not exists webhook_search on desk.webhook (search_id);

create table if not exists desk.delivery (
    delivery_id  text primary key,
    webhook_id   text not null references desk.webhook on delete cascade,
    event        text not null,
    body         text not null,
    state        text not null,
    attempts     integer not null,
    created_at   timestamptz not null,
    since        timestamptz not null,
    next_at      timestamptz not null,
    last_status  integer,
    last_error   text,
    delivered_at timestamptz
);
create index if not exists delivery_due on desk.delivery (next_at) where state = 'pending';
create index if not exists delivery_webhook on desk.delivery (webhook_id, created_at desc, delivery_id desc);
create index if not exists delivery_settled on desk.delivery (created_at) where state <> 'pending';

-- A read model with a past: its incidents and changes are known to whoever asked for them, and are not told again.
insert into desk.told_position (generation, change_id)
select id, (select coalesce(max(id), 0) from change) from generation
on conflict do nothing;
insert into desk.told (incident_id, revision)
select incident_id, revision from incident
on conflict do nothing;

-- The index that articles are found by. An entry is a fingerprint and the number of the article that holds it. Numbers are new for
-- every stored version: the entries of a replaced version are without an owner at once, wherever they stand.

create table fingerprint_owner (
    number     bigint generated always as identity primary key,
    article_id text not null collate "C" unique
);

-- Entries are added here, a row each, and moved into blocks later.
create table fresh_fingerprint (
    hash   bigint not null,
    number bigint not null
);
create index fresh_fingerprint_hash on fresh_fingerprint (hash);

-- Entries packed by the hundred. Each shelf has a 4096th of all hashes, and as many blocks as its entries fill.
create table fingerprint_shelf (
    shelf     bigint primary key,
    blocks    integer not null,
    entries   integer not null,
    packed_to bigint not null
) with (fillfactor = 50);
insert into fingerprint_shelf select shelf, 0, 0, 0 from generate_series(0, 4095) as shelf;

create table fingerprint_block (
    address bigint primary key,
    body    bytea not null
) with (autovacuum_vacuum_scale_factor = 0.05);
alter table fingerprint_block alter column body set storage external;

-- Numbers whose entries are left out when their shelf is packed next. Once every shelf was packed after that, the row may go.
create table retired_fingerprint_owner (
    number     bigint primary key,
    retired_at bigint not null
);

create table recurring_fingerprint (
    hash bigint primary key
);

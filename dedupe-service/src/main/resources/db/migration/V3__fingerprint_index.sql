-- The index that articles are found by. An entry names its article by a number that is new for every stored version, so that the
-- entries of a replaced version are without an owner at once, wherever they stand.

create table fingerprint_owner (
    number     bigint generated always as identity primary key,
    article_id text not null collate "C" unique
);

create table fresh_fingerprint (
    hash   bigint not null,
    number bigint not null,
    primary key (hash, number)
);

create table recurring_fingerprint (
    hash bigint primary key
);

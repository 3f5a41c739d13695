-- The keys stay in their row: a form has few dozens, and looking up takes them all at once.
create table quotation_form (
    form_id text primary key,
    keys    bigint[] not null,
    common  boolean not null,
    beside  text,
    body    text not null
);
create index quotation_form_keys on quotation_form using gin (keys);

create table quotation_form_edge (
    one_id        text not null,
    other_id      text not null,
    other_speaker boolean not null,
    of_the_day    boolean not null,
    primary key (one_id, other_id)
);
create index quotation_form_edge_other on quotation_form_edge (other_id);

create table quotation (
    article_id   text not null,
    number       integer not null,
    form_id      text not null,
    published_at timestamptz,
    body         text not null,
    primary key (article_id, number)
);
-- In byte order, which is that of the domain's comparisons.
create index quotation_earliest on quotation (form_id, published_at, article_id collate "C", number);

create table shared_quotations (
    article_id text primary key,
    body       text not null
);

-- Articles are found by the index of V3 from now on. What was stored by the earlier rules has to be woven anew from the topics.

drop table fingerprint;

alter table article add column spun boolean not null default false;
alter table article add column spin text;
create index article_family on article (family_id);

-- The articles that show a fingerprint to recur: when one of them is replaced, the fingerprint is looked at again.
create table witness (
    hash       bigint not null,
    article_id text not null,
    primary key (article_id, hash)
);
create index witness_hash on witness (hash);

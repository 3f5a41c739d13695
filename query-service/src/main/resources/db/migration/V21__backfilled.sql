-- Whether the version came by the backfill lane, where it waited for live copy: it says nothing of how late copy is.
alter table article_version add column backfilled boolean not null default false;

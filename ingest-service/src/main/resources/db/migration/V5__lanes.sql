-- Whether a door accepted it for the lane that may wait; when it comes again in a hurry, it overtakes itself.
alter table article_version add column backfill boolean not null default false;

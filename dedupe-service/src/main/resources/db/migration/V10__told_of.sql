-- The articles that each incident and story ever told of, also when it no longer does: when an article is erased, what has ended
-- since is found by it. What ended before this migration is not here.
create table told_of (
    article_id text not null,
    subject_id text not null,
    primary key (article_id, subject_id)
);
insert into told_of (article_id, subject_id) select distinct article_id, incident_id from membership on conflict do nothing;
insert into told_of (article_id, subject_id) select article_id, story_id from story_member on conflict do nothing;

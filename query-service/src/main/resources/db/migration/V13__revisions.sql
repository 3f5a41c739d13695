-- The page of an incident lists its latest revisions. Only changes of incidents have sides.
create index change_revisions on change (subject_id, id desc) where sides is not null;

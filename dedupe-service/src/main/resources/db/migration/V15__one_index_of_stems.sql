-- Twenty stems of each article were written to three indexes; of two that began alike one serves both.
alter table story_key drop constraint story_key_pkey;
drop index story_key_published;
create unique index story_key_stem on story_key (stem, published_at, article_id);

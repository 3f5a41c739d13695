-- Candidates for a story are asked for within a time: when the article that is found by a stem was published. Null where that is not
-- known, or was written before this release or by the one before it: such are candidates at any time.
alter table story_key add column published_at timestamptz;
create index story_key_published on story_key (stem, published_at);

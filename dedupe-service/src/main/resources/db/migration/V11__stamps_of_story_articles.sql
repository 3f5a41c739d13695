-- Tells what was read before from what has been written since, so that whole neighbourhoods need not be read again.
alter table story_article add column stamp bigint;
update story_article set stamp = hashtextextended(body, 0);
alter table story_article alter column stamp set not null;

-- A hash of the body, which tells what was read before from what has been written since, so that whole neighbourhoods need not be read
-- again. Rows of before have none, and are read whenever they are asked for.
alter table story_article add column stamp bigint;

-- The release before writes bodies without stamps: then the last one no longer holds.
create function stale_stamp() returns trigger language plpgsql as $$
begin
    if new.stamp is not distinct from old.stamp and new.body is distinct from old.body then
        new.stamp := null;
    end if;
    return new;
end
$$;
create trigger story_article_stamp before update on story_article for each row execute function stale_stamp();

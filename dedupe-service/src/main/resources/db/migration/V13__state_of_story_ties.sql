-- Another state after every statement that changes ties, by whichever release: as long as it is the same, what an instance remembers of
-- them stands.
create table story_tie_state (state text not null);
insert into story_tie_state values (cast(gen_random_uuid() as text));

create function other_story_tie_state() returns trigger language plpgsql as $$
begin
    update dedupe.story_tie_state set state = cast(gen_random_uuid() as text);
    return null;
end
$$;
create trigger story_tie_changed after insert or update or delete on story_tie
    for each statement execute function other_story_tie_state();

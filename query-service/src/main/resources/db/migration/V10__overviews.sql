-- What the map and the timeline read of an incident, so that ten thousand rows need no document. Rows that stand are filled from
-- their summaries, whose fields are always written in the same order.
alter table incident
    add column title      text,
    add column where_prec integer,
    add column country    text;
update incident
   set title = replace(replace(substring(summary from '"title":"((?:[^"\\]|\\.)*)"'), '\"', '"'), '\\', '\'),
       where_prec = cast(substring(summary from '"place":\{[^{}]*"precision":(\d+)') as integer),
       country = substring(summary from '"place":\{[^{}]*"country":"([^"]+)"');
create index incident_first_day on incident (start_day, type, country) where state = 'active';
create index incident_unplaced on incident (newest_key) where state = 'active' and location is null;

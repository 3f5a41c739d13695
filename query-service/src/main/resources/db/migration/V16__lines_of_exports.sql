-- An incident's lines in the tables that are exported, made when it is stored: its articles are those that the gaps in a line speak of.
-- Incidents stored before this have none; their lines are made from the document.
create table incident_line (
    incident_id text primary key references incident on delete cascade,
    articles    text not null,
    csv         text not null,
    acled       text not null,
    ucdp        text not null,
    gdelt       text not null
);

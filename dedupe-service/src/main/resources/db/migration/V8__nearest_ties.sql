-- Of edges that join, too, a form keeps the nearest of each stratum: thousands of claims of one town and day have millions.
alter table edge add column stratum integer not null default 0;
update edge set stratum = case kind
    when 'NEAR_MISS' then -1 when 'COVERS' then -2 when 'COVERED_BY' then -2 when 'SAME_EVENT' then 2 * points
        + case when reason like '%same actor%' then 1 else 0 end
    else 0 end;

-- The farthest tie of a stratum that is stored for the form's sake; all that are nearer are stored. Without a row all are.
create table form_floor (
    form_id  text collate "C" not null,
    stratum  integer not null,
    points   integer not null,
    other_id text collate "C" not null,
    primary key (form_id, stratum)
) with (fillfactor = 80);
insert into form_floor select form_id, -1, miss_points, miss_other from telling_form where miss_points is not null;
insert into form_floor select form_id, -2, tie_points, tie_other from telling_form where tie_points is not null;

alter table telling_form drop column miss_points;
alter table telling_form drop column miss_other;
alter table telling_form drop column tie_points;
alter table telling_form drop column tie_other;

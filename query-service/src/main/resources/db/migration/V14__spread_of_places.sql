-- Longitude and latitude as numbers: of these the database learns how they spread, so that it walks the newest rows when most lie in
-- a box, and the rows of the box when few do. Of points it knows nothing.
create index incident_place on incident ((location[0]), (location[1])) where state = 'active';
create index claim_place on claim ((location[0]), (location[1]));
create statistics incident_spread (dependencies, mcv) on (location[0]), (location[1]) from incident;
create statistics claim_spread (dependencies, mcv) on (location[0]), (location[1]) from claim;
drop index incident_location;
drop index claim_location;
analyze incident;
analyze claim;

-- The outlets of an incident, without a look at its claims.
create index incident_claim_outlets on incident_claim (incident_id, source);

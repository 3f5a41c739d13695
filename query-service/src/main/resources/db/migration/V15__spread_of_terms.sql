-- A term tells its kind: without this the database takes the incidents of a country for a tenth of what they are, and sorts them all.
create statistics incident_term_spread (dependencies, mcv) on kind, term from incident_term;
analyze incident_term;

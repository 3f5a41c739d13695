-- A figure is found with its weeks or its doers, no longer by itself in all that was ever told. What was stored under the earlier keys
-- has to be woven anew from the topic of claims.
delete from edge;
delete from form_floor;
delete from telling_form_key;
delete from telling_form;
delete from telling;
delete from claim_record;

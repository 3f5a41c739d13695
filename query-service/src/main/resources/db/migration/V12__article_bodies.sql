-- Articles are found by the words of their bodies. The words themselves are not kept a second time: only what the search reads is.
-- Rows from before go on being found by headline, lead, byline and source until their version is read again.
alter table article alter column search drop expression;
alter table article drop column words;
alter table article add column whole boolean not null default false;
alter table article alter column whole drop default;

-- The topic is read again from the beginning, to fill what is new.
delete from fed where topic = 'articles';

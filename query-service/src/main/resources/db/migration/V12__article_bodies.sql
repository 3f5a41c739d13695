-- Articles are found by the words of their bodies. The words themselves are not kept a second time: only what the search reads is.
-- Rows from before go on being found by headline, lead, byline and source until their version is read again.
alter table article alter column search drop expression;
alter table article drop column words;
alter table article add column whole boolean not null default false;
alter table article alter column whole drop default;

-- The topic is read again from the beginning, to fill what is new.
delete from fed where topic = 'articles';

-- Until when a delivery may be on its way to a webhook: so long no other is sent to it. The schema outlives a rebuild.
alter table desk.webhook add column if not exists busy_until timestamptz;
create index if not exists delivery_next on desk.delivery (webhook_id, next_at) where state = 'pending';
drop index if exists desk.delivery_due;

-- When the read model was begun: what was received before is history, and says nothing of how late copy is now.
alter table fed add column fed_at timestamptz not null default now();

-- The origin that each family is named after, kept when the family is gone: who asks for a family whose origin has changed is led
-- to the one that its old origin is in now.
create table family_origin (
    family_id  text primary key,
    article_id text not null
);

-- The copies are read again from the beginning: their digests cover more than they did, and the origins above come from them.
delete from fed where topic = 'copies';

-- What an article is found by, beside its text: most articles that share a fingerprint share little else, which shows without reading
-- their texts again. Of articles that were taken in before it is read from the text when it is asked for.
alter table article add column fingerprints text;

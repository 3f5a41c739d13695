-- What an article is found by, beside its text: most articles that share a fingerprint share little else, which shows without reading
-- their texts again. It counts for the version it names; where that is not the version that stands, as when the release before wrote the
-- row, it is read from the text.
alter table article add column fingerprints text;
alter table article add column fingerprinted_version text;

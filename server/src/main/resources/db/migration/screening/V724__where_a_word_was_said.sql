-- The crossing at which it was said, so that it goes when the body that tells it is purged.
ALTER TABLE screening.judgement ADD COLUMN crossing uuid;
CREATE INDEX judgement_by_crossing ON screening.judgement (crossing);

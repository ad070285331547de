-- The node whose officer said it, by its public key; empty for this one.
ALTER TABLE screening.judgement ADD COLUMN origin text NOT NULL DEFAULT '';

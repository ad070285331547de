-- When a row was blanked because the body in the ledger that tells the same was purged.
ALTER TABLE crossing.crossing ADD COLUMN purged_at timestamptz;
ALTER TABLE crossing.elsewhere_crossing ADD COLUMN purged_at timestamptz;

-- Words that were said before they named their crossing.
UPDATE screening.judgement s SET crossing = j.crossing FROM crossing.judgement j
WHERE s.crossing IS NULL AND s.at = j.recorded_at AND s.officer = j.officer AND s.why = j.why;
UPDATE screening.judgement s SET crossing = a.crossing
FROM crossing.alert_outcome o JOIN crossing.alert a ON a.id = o.alert
WHERE s.crossing IS NULL AND s.at = o.recorded_at AND s.officer = o.officer AND s.why = o.why;

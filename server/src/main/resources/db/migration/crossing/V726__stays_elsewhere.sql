-- The last day of the stay that an entry at another node began, and the day on which another node recorded this person
-- next, so that overstays know the whole authority.
ALTER TABLE crossing.elsewhere_crossing ADD COLUMN may_stay_until date;
ALTER TABLE crossing.elsewhere_crossing ADD COLUMN followed_on date;

UPDATE crossing.elsewhere_crossing SET may_stay_until = (checked::jsonb -> 'stay' ->> 'mayStayUntil')::date
WHERE direction = 'entry' AND limited
    AND checked::jsonb -> 'stay' ->> 'mayStayUntil' ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$';
UPDATE crossing.elsewhere_crossing e SET followed_on = (
    SELECT n.day FROM crossing.elsewhere_crossing n
    WHERE n.state = 'admitted' AND (n.person_key = e.person_key OR n.document_key = e.document_key)
        AND (n.at, n.origin, n.id) > (e.at, e.origin, e.id)
        AND NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = n.origin AND u.id = n.id)
    ORDER BY n.at, n.origin, n.id LIMIT 1)
WHERE e.may_stay_until IS NOT NULL;

CREATE INDEX elsewhere_overdue ON crossing.elsewhere_crossing (may_stay_until)
    WHERE direction = 'entry' AND state = 'admitted';

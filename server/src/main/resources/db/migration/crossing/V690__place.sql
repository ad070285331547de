-- Where a crossing stands in the record, by the order in which it was recorded: a walk through the record that went by
-- the clock would pass over what is recorded while a clock that was set back catches up.
ALTER TABLE crossing.crossing ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX crossing_by_place ON crossing.crossing (place);

-- A run that was under way begins again: an alert is raised once only, however often a crossing is looked at.
ALTER TABLE crossing.screening_back ADD COLUMN place bigint NOT NULL DEFAULT 0;
ALTER TABLE crossing.screening_back DROP COLUMN cursor_at, DROP COLUMN cursor_id;

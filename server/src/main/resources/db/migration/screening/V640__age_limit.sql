-- The age in hours above which every answer says that a list is old; null where the node's standard counts.
ALTER TABLE screening.list_setting ADD COLUMN stale_after_hours int CHECK (stale_after_hours BETWEEN 1 AND 8784);

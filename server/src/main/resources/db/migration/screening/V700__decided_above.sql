-- Decisions that flow down: the number under which this node passes each on, and under which it came from above; null
-- where it was decided here.
ALTER TABLE screening.list_setting ADD COLUMN number bigint, ADD COLUMN above bigint;
UPDATE screening.list_setting SET number = extract(epoch FROM at) * 1000000;
ALTER TABLE screening.list_setting ALTER COLUMN number SET NOT NULL;

ALTER TABLE screening.authority ADD COLUMN number bigint, ADD COLUMN above bigint;
UPDATE screening.authority SET number = extract(epoch FROM changed) * 1000000;
ALTER TABLE screening.authority ALTER COLUMN number SET NOT NULL;

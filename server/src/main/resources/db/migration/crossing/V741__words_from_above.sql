-- Words on alerts that officers at the node above, or above that, said of crossings of this node and of those below it.

ALTER TABLE crossing.elsewhere_word ADD COLUMN from_above boolean NOT NULL DEFAULT false;
ALTER TABLE crossing.elsewhere_word ADD COLUMN officer uuid;
CREATE INDEX elsewhere_word_by_origin ON crossing.elsewhere_word (crossing_origin) WHERE from_above;
CREATE INDEX alert_by_origin ON crossing.alert (origin) WHERE origin <> '';

CREATE TABLE crossing.words_from_above (
    number   bigint      PRIMARY KEY,
    issued   timestamptz NOT NULL,
    taken_at timestamptz NOT NULL
);

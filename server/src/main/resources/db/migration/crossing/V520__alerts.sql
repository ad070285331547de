-- Alerts that came after the crossing that they concern: somebody crossed, then a list changed.
CREATE TABLE crossing.alert (
    id         uuid        PRIMARY KEY,
    crossing   uuid        NOT NULL REFERENCES crossing.crossing,
    person_key text        NOT NULL,
    list       text        NOT NULL,
    entry      text        NOT NULL,
    edition    bigint      NOT NULL,
    raised_at  timestamptz NOT NULL,
    -- The hit with its evidence, as JSON.
    hit        text        NOT NULL
);
CREATE INDEX alert_by_crossing ON crossing.alert (crossing, list, entry);
CREATE INDEX alert_by_time ON crossing.alert (raised_at DESC, id);

-- What became of an alert: judged by an officer, or withdrawn because the entry is on the list no more.
CREATE TABLE crossing.alert_outcome (
    id           uuid        PRIMARY KEY,
    alert        uuid        NOT NULL UNIQUE REFERENCES crossing.alert,
    content_hash bytea       NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('same', 'different', 'withdrawn')),
    why          text        NOT NULL,
    officer      uuid,
    officer_name text,
    recorded_at  timestamptz NOT NULL
);

-- The work of screening travellers on record against what an edition brought; it goes on where it was when the node stops.
CREATE TABLE crossing.screening_back (
    sequence   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list       text        NOT NULL,
    number     bigint      NOT NULL,
    -- The edition that travellers were screened against before; 0 for none.
    against    bigint      NOT NULL,
    state      text        NOT NULL CHECK (state IN ('running', 'done', 'superseded')),
    crossed_since timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    cursor_at  timestamptz NOT NULL,
    cursor_id  uuid        NOT NULL,
    travellers int         NOT NULL DEFAULT 0,
    alerts     int         NOT NULL DEFAULT 0
);
CREATE INDEX screening_back_by_list ON crossing.screening_back (list, sequence DESC);

CREATE INDEX crossing_by_recorded ON crossing.crossing (recorded_at, id);

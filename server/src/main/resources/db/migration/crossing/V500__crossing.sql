-- Arrivals, the crossings of each, what officers decided of them, and the stays that entries and exits make.
CREATE SCHEMA crossing;

CREATE TABLE crossing.arrival (
    id           uuid        PRIMARY KEY,
    content_hash bytea       NOT NULL,
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL
);

CREATE TABLE crossing.crossing (
    id              uuid        PRIMARY KEY,
    arrival         uuid        NOT NULL REFERENCES crossing.arrival,
    ordinal         int         NOT NULL,
    at              timestamptz NOT NULL,
    day             date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    queued_at       timestamptz,
    late            boolean     NOT NULL,
    post            text        NOT NULL,
    lane            text        NOT NULL,
    direction       text        NOT NULL CHECK (direction IN ('entry', 'exit')),
    conveyance      text        NOT NULL,
    plate           text,
    officer         uuid        NOT NULL,
    officer_name    text        NOT NULL,
    person_key      text        NOT NULL,
    document_key    text        NOT NULL,
    surname         text        NOT NULL,
    given_names     text        NOT NULL,
    birth_date      text,
    nationality     text        NOT NULL,
    document_number text        NOT NULL,
    outcome         text        NOT NULL CHECK (outcome IN ('cleared', 'referred')),
    state           text        NOT NULL,
    top_severity    int         NOT NULL,
    reason_codes    text[]      NOT NULL,
    limited         boolean     NOT NULL,
    may_stay_until  date,
    decided_at      timestamptz,
    checked         text        NOT NULL,
    UNIQUE (arrival, ordinal)
);
CREATE INDEX crossing_by_person ON crossing.crossing (person_key, at DESC);
CREATE INDEX crossing_by_document ON crossing.crossing (document_key, at DESC);
CREATE INDEX crossing_by_time ON crossing.crossing (at DESC, id);
CREATE INDEX crossing_by_day ON crossing.crossing (day, post);
CREATE INDEX crossing_open ON crossing.crossing (post, top_severity, at) WHERE state IN ('referred', 'at-second-line');

CREATE TABLE crossing.decision (
    id           uuid        PRIMARY KEY,
    crossing     uuid        NOT NULL REFERENCES crossing.crossing,
    content_hash bytea       NOT NULL,
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    decision     text        NOT NULL,
    ground       text,
    note         text,
    language     text
);
CREATE INDEX decision_by_crossing ON crossing.decision (crossing, recorded_at);

CREATE TABLE crossing.judgement (
    id           uuid        PRIMARY KEY,
    crossing     uuid        NOT NULL REFERENCES crossing.crossing,
    content_hash bytea       NOT NULL,
    hit          text        NOT NULL,
    same         boolean     NOT NULL,
    why          text        NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX judgement_by_crossing ON crossing.judgement (crossing);

-- An entry that was admitted and the exit that ended it; the overstay list is read from here.
CREATE TABLE crossing.stay (
    entry          uuid        PRIMARY KEY REFERENCES crossing.crossing,
    person_key     text        NOT NULL,
    document_key   text        NOT NULL,
    entered_at     timestamptz NOT NULL,
    entered_on     date        NOT NULL,
    may_stay_until date,
    exit           uuid        UNIQUE REFERENCES crossing.crossing,
    left_on        date,
    -- A later entry of the same person, where the exit between was never recorded.
    entered_again  uuid        REFERENCES crossing.crossing,
    entered_again_on date
);
CREATE INDEX stay_open_by_person ON crossing.stay (person_key) WHERE exit IS NULL;
CREATE INDEX stay_open_by_document ON crossing.stay (document_key) WHERE exit IS NULL;
CREATE INDEX stay_overdue ON crossing.stay (may_stay_until) WHERE may_stay_until IS NOT NULL;

-- The number of a printed refusal, given with the decision.
CREATE TABLE crossing.refusal_form (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    crossing uuid   NOT NULL UNIQUE REFERENCES crossing.crossing
);

-- What other nodes of the authority recorded of crossings, as their ledgers tell it; every node's version stays.
CREATE TABLE crossing.elsewhere_shown (
    origin       text    NOT NULL,
    crossing     uuid    NOT NULL,
    arrival      uuid    NOT NULL,
    post         text    NOT NULL,
    lane         text    NOT NULL,
    direction    text    NOT NULL CHECK (direction IN ('entry', 'exit')),
    late         boolean NOT NULL,
    officer_name text    NOT NULL,
    PRIMARY KEY (origin, crossing)
);

CREATE TABLE crossing.elsewhere_crossing (
    -- In the order in which this node read them.
    place           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    -- The public key of the node that recorded it, and its name.
    origin          text        NOT NULL,
    node            text        NOT NULL,
    id              uuid        NOT NULL,
    sequence        bigint      NOT NULL,
    arrival         uuid        NOT NULL,
    at              timestamptz NOT NULL,
    day             date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    held_at         timestamptz NOT NULL,
    post            text        NOT NULL,
    lane            text        NOT NULL,
    direction       text        NOT NULL,
    officer_name    text        NOT NULL,
    person_key      text        NOT NULL,
    document_key    text        NOT NULL,
    surname         text        NOT NULL,
    given_names     text        NOT NULL,
    birth_date      text,
    nationality     text        NOT NULL,
    document_number text        NOT NULL,
    limited         boolean     NOT NULL,
    -- Where it stands by its own node's decisions.
    state           text        NOT NULL,
    decided_at      timestamptz,
    checked         text        NOT NULL,
    PRIMARY KEY (origin, id)
);
CREATE INDEX elsewhere_by_id ON crossing.elsewhere_crossing (id);
CREATE INDEX elsewhere_by_person ON crossing.elsewhere_crossing (person_key, at DESC);
CREATE INDEX elsewhere_by_document ON crossing.elsewhere_crossing (document_key, at DESC);

CREATE TABLE crossing.elsewhere_decision (
    origin       text        NOT NULL,
    sequence     bigint      NOT NULL,
    crossing     uuid        NOT NULL,
    at           timestamptz NOT NULL,
    state        text        NOT NULL,
    officer_name text        NOT NULL,
    note         text,
    PRIMARY KEY (origin, sequence)
);
CREATE INDEX elsewhere_decision_by_crossing ON crossing.elsewhere_decision (crossing);

-- Versions of a crossing that another version of the same stands for; follows from the versions and the settlements.
CREATE TABLE crossing.uncounted (
    origin text NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (origin, id)
);

-- Every crossing that this node knows of: its own, with an empty origin, and the others'.
CREATE VIEW crossing.passage AS
SELECT ''::text AS origin, ''::text AS node, c.id, c.arrival, c.at, c.day, c.recorded_at, c.post, c.direction,
       c.officer_name, c.person_key, c.document_key, c.surname, c.given_names, c.birth_date, c.nationality,
       c.document_number, c.limited, c.state, c.decided_at,
       NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = '' AND u.id = c.id) AS counts
FROM crossing.crossing c
UNION ALL
SELECT e.origin, e.node, e.id, e.arrival, e.at, e.day, e.recorded_at, e.post, e.direction,
       e.officer_name, e.person_key, e.document_key, e.surname, e.given_names, e.birth_date, e.nationality,
       e.document_number, e.limited, e.state, e.decided_at,
       NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = e.origin AND u.id = e.id) AS counts
FROM crossing.elsewhere_crossing e;

-- Where the records of several nodes don't fit together.
CREATE TABLE crossing.conflict (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    person_key    text        NOT NULL,
    first_origin  text        NOT NULL,
    first_id      uuid        NOT NULL,
    second_origin text,
    second_id     uuid,
    found_at      timestamptz NOT NULL
);
CREATE INDEX conflict_by_person ON crossing.conflict (person_key);
CREATE INDEX conflict_by_crossing ON crossing.conflict (first_id);
CREATE INDEX conflict_by_time ON crossing.conflict (found_at DESC, id);

-- What became of it: what came later explained it, or a person said what stands.
CREATE TABLE crossing.conflict_outcome (
    conflict     uuid        PRIMARY KEY REFERENCES crossing.conflict,
    id           uuid        UNIQUE,
    content_hash bytea,
    -- The origin whose version stands; null where both do.
    stands       text,
    why          text        NOT NULL,
    officer      uuid,
    officer_name text,
    at           timestamptz NOT NULL
);

-- How far the crossings of other nodes were screened against the edition in force of each list.
CREATE TABLE crossing.elsewhere_screening (
    list   text   PRIMARY KEY,
    number bigint NOT NULL,
    place  bigint NOT NULL
);

-- An alert may concern a crossing of another node, and says what the crossing was checked with.
ALTER TABLE crossing.alert DROP CONSTRAINT alert_crossing_fkey;
ALTER TABLE crossing.alert ADD COLUMN origin text NOT NULL DEFAULT '';
ALTER TABLE crossing.alert ADD COLUMN checked_edition bigint;
ALTER TABLE crossing.alert ADD COLUMN checked_age_seconds bigint;

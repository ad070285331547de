-- Thinnings that other nodes opened and closed, as their ledgers tell it, with where it stands there.
CREATE TABLE crossing.elsewhere_thinning (
    origin        text        NOT NULL,
    id            uuid        NOT NULL,
    node          text        NOT NULL,
    sequence      bigint      NOT NULL,
    held_at       timestamptz NOT NULL,
    post          text        NOT NULL,
    checks        text[]      NOT NULL,
    reach         text        NOT NULL,
    share_percent int         NOT NULL,
    circumstance  text        NOT NULL,
    why           text        NOT NULL,
    -- SHA-256 of the seed, in hexadecimal.
    commitment    text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    closes_at     timestamptz NOT NULL,
    officer       uuid        NOT NULL,
    officer_name  text        NOT NULL,
    PRIMARY KEY (origin, id)
);
CREATE INDEX elsewhere_thinning_by_time ON crossing.elsewhere_thinning (opened_at DESC, id);

CREATE TABLE crossing.elsewhere_thinning_end (
    origin       text        NOT NULL,
    thinning     uuid        NOT NULL,
    sequence     bigint      NOT NULL,
    held_at      timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    why          text        NOT NULL,
    -- Null where it closed by itself.
    officer_name text,
    seed         text        NOT NULL,
    PRIMARY KEY (origin, thinning)
);

-- Under which thinning a traveller was checked at the other node; the rest of it is in the findings.
ALTER TABLE crossing.elsewhere_crossing ADD COLUMN thinning uuid;
UPDATE crossing.elsewhere_crossing SET thinning = (checked::jsonb -> 'thinned' ->> 'thinning')::uuid
WHERE checked LIKE '%"thinned":{%';
CREATE INDEX elsewhere_by_thinning ON crossing.elsewhere_crossing (origin, thinning) WHERE thinning IS NOT NULL;

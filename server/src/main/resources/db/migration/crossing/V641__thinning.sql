-- A degraded mode that a shift leader opened: which checks may be left out for whom is not drawn, and until when.
CREATE TABLE crossing.thinning (
    id            uuid        PRIMARY KEY,
    content_hash  bytea       NOT NULL,
    post          text        NOT NULL,
    checks        text[]      NOT NULL,
    reach         text        NOT NULL CHECK (reach IN ('exits', 'both')),
    share_percent int         NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
    circumstance  text        NOT NULL,
    why           text        NOT NULL,
    -- What is drawn by. Secret until the mode is closed; its SHA-256 is in the ledger from the beginning.
    seed          bytea       NOT NULL,
    opened_at     timestamptz NOT NULL,
    closes_at     timestamptz NOT NULL,
    officer       uuid        NOT NULL,
    officer_name  text        NOT NULL
);
CREATE INDEX thinning_by_time ON crossing.thinning (opened_at DESC, id);

-- The end of it: by itself, or earlier by an officer.
CREATE TABLE crossing.thinning_end (
    thinning     uuid        PRIMARY KEY REFERENCES crossing.thinning,
    id           uuid        UNIQUE,
    content_hash bytea,
    at           timestamptz NOT NULL,
    why          text        NOT NULL,
    officer      uuid,
    officer_name text
);

-- Who was checked while it was open: drawn to be checked whole or not, and what was left out.
CREATE TABLE crossing.thinned (
    crossing    uuid    PRIMARY KEY REFERENCES crossing.crossing,
    thinning    uuid    NOT NULL REFERENCES crossing.thinning,
    drawn_over  text    NOT NULL,
    drawn       boolean NOT NULL,
    left_out    text[]  NOT NULL
);
CREATE INDEX thinned_by_thinning ON crossing.thinned (thinning);

-- Allegations: revisions, the steps that were taken, the letters that went out. Nothing here is ever changed: where an
-- allegation stands is its last revision and its last step, now or at any moment before.
CREATE SCHEMA allegation;

CREATE FUNCTION allegation.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was alleged, found and written is added to, never changed';
END $$;

CREATE TABLE allegation.revision (
    id           uuid        PRIMARY KEY,
    allegation   uuid        NOT NULL,
    revision     int         NOT NULL CHECK (revision > 0),
    content_hash bytea       NOT NULL,
    kind         text        NOT NULL,
    by_kind      text        NOT NULL,
    by_name      text,
    against      text,
    from_at      timestamptz NOT NULL,
    to_at        timestamptz NOT NULL,
    aware_at     timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    why          text,
    searched     text        NOT NULL,
    body         text        NOT NULL,
    UNIQUE (allegation, revision),
    CHECK (from_at <= to_at)
);

CREATE TABLE allegation.step (
    id           uuid        PRIMARY KEY,
    allegation   uuid        NOT NULL,
    ordinal      int         NOT NULL,
    content_hash bytea       NOT NULL,
    step         text        NOT NULL,
    from_state   text        NOT NULL,
    state        text        NOT NULL,
    revision     int         NOT NULL,
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    due_at       timestamptz,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    party        text,
    number       text        UNIQUE,
    act          text        NOT NULL,
    UNIQUE (allegation, ordinal)
);
CREATE INDEX step_by_time ON allegation.step (at);

-- A letter with the text that was printed and the pages that went out.
CREATE TABLE allegation.letter (
    id          uuid        PRIMARY KEY,
    allegation  uuid        NOT NULL,
    step        uuid        NOT NULL REFERENCES allegation.step,
    ordinal     int         NOT NULL,
    kind        text        NOT NULL,
    party       text        NOT NULL,
    language    text        NOT NULL,
    number      text        NOT NULL,
    issued_at   timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    xhtml       text        NOT NULL,
    pdf         bytea       NOT NULL,
    pdf_hash    bytea       NOT NULL,
    UNIQUE (allegation, ordinal)
);

CREATE TRIGGER revision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON allegation.revision
    FOR EACH STATEMENT EXECUTE FUNCTION allegation.refuse();
CREATE TRIGGER step_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON allegation.step
    FOR EACH STATEMENT EXECUTE FUNCTION allegation.refuse();
CREATE TRIGGER letter_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON allegation.letter
    FOR EACH STATEMENT EXECUTE FUNCTION allegation.refuse();

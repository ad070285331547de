-- Incidents: revisions, steps of the workflow and of a rescue. Nothing here is ever changed: where an incident stands
-- is its last revision and its last step, now or at any moment before.
CREATE SCHEMA incident;

CREATE FUNCTION incident.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was reported is added to, never changed';
END $$;

CREATE TABLE incident.revision (
    id           uuid             PRIMARY KEY,
    incident     uuid             NOT NULL,
    revision     int              NOT NULL CHECK (revision > 0),
    content_hash bytea            NOT NULL,
    type         text             NOT NULL,
    life_at_risk boolean          NOT NULL,
    from_at      timestamptz      NOT NULL,
    to_at        timestamptz      NOT NULL,
    aware_at     timestamptz      NOT NULL,
    recorded_at  timestamptz      NOT NULL,
    queued_at    timestamptz,
    lat          double precision,
    lon          double precision,
    error_m      double precision,
    officer      uuid             NOT NULL,
    officer_name text             NOT NULL,
    why          text,
    searched     text             NOT NULL,
    report       text             NOT NULL,
    UNIQUE (incident, revision),
    CHECK (from_at <= to_at)
);
CREATE INDEX revision_by_time ON incident.revision (from_at DESC, incident DESC);
CREATE INDEX revision_by_recording ON incident.revision (recorded_at);

CREATE TABLE incident.step (
    id           uuid        PRIMARY KEY,
    incident     uuid        NOT NULL,
    ordinal      int         NOT NULL,
    content_hash bytea       NOT NULL,
    step         text        NOT NULL,
    from_state   text        NOT NULL,
    state        text        NOT NULL,
    revision     int         NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    note         text        NOT NULL,
    UNIQUE (incident, ordinal)
);

CREATE TABLE incident.rescue_step (
    id           uuid        PRIMARY KEY,
    incident     uuid        NOT NULL,
    ordinal      int         NOT NULL,
    content_hash bytea       NOT NULL,
    step         text        NOT NULL,
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    note         text,
    UNIQUE (incident, ordinal)
);

CREATE TRIGGER revision_stays BEFORE UPDATE OR TRUNCATE ON incident.revision
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();
CREATE TRIGGER step_stays BEFORE UPDATE OR TRUNCATE ON incident.step
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();
CREATE TRIGGER rescue_step_stays BEFORE UPDATE OR TRUNCATE ON incident.rescue_step
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();

-- Who told it, encrypted under the node's seal key; opened only by two roles together.
CREATE TABLE incident.sealed_reporter (
    revision    uuid        PRIMARY KEY REFERENCES incident.revision,
    incident    uuid        NOT NULL,
    sealed      bytea       NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX sealed_reporter_by_incident ON incident.sealed_reporter (incident);
CREATE TRIGGER sealed_reporter_stays BEFORE UPDATE OR TRUNCATE ON incident.sealed_reporter
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();

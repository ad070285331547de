-- Evidence: what was received, and who held, saw and exported it. The files lie beside the database, by their hash.
CREATE TABLE incident.evidence (
    id           uuid        PRIMARY KEY,
    incident     uuid        NOT NULL,
    sha256       bytea       NOT NULL,
    bytes        bigint      NOT NULL,
    file_name    text        NOT NULL,
    media_type   text        NOT NULL,
    seen_as      text        NOT NULL,
    taken_at     timestamptz,
    recorded_at  timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    found        text        NOT NULL
);
CREATE INDEX evidence_by_incident ON incident.evidence (incident, recorded_at);
CREATE INDEX evidence_by_hash ON incident.evidence (sha256);

CREATE TABLE incident.custody (
    id           uuid        PRIMARY KEY,
    evidence     uuid        NOT NULL REFERENCES incident.evidence,
    ordinal      int         NOT NULL,
    act          text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    purpose      text,
    recipient    text,
    note         text,
    UNIQUE (evidence, ordinal)
);

CREATE TRIGGER evidence_stays BEFORE UPDATE OR TRUNCATE ON incident.evidence
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();
CREATE TRIGGER custody_stays BEFORE UPDATE OR TRUNCATE ON incident.custody
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();

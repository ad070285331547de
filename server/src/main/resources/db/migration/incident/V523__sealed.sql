-- Who asked to open a sealed identity, and who agreed; and complaints, which nobody but the inspector can read.
CREATE TABLE incident.opening_request (
    id           uuid        PRIMARY KEY,
    incident     uuid        NOT NULL,
    role         text        NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    why          text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX opening_request_by_incident ON incident.opening_request (incident);

CREATE TABLE incident.opening_answer (
    id           uuid        PRIMARY KEY,
    request      uuid        NOT NULL UNIQUE REFERENCES incident.opening_request,
    agreed       boolean     NOT NULL,
    role         text        NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    why          text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);

CREATE TABLE incident.sealed_complaint (
    id     uuid  PRIMARY KEY,
    sealed bytea NOT NULL
);

CREATE TABLE incident.sealed_complaint_note (
    id        uuid  PRIMARY KEY,
    complaint uuid  NOT NULL REFERENCES incident.sealed_complaint,
    sealed    bytea NOT NULL
);

CREATE TRIGGER opening_request_stays BEFORE UPDATE OR TRUNCATE ON incident.opening_request
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();
CREATE TRIGGER opening_answer_stays BEFORE UPDATE OR TRUNCATE ON incident.opening_answer
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();
CREATE TRIGGER sealed_complaint_stays BEFORE UPDATE OR TRUNCATE ON incident.sealed_complaint
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();
CREATE TRIGGER sealed_complaint_note_stays BEFORE UPDATE OR TRUNCATE ON incident.sealed_complaint_note
    FOR EACH STATEMENT EXECUTE FUNCTION incident.refuse();

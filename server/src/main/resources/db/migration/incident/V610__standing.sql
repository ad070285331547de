-- Where every incident stands now: worked out from what was recorded, in the same transaction, so that a list need not
-- walk all revisions. It says nothing that the tables it is made from do not say; what was known before is read there.
CREATE TABLE incident.standing (
    incident          uuid        PRIMARY KEY,
    latest            uuid        NOT NULL,
    revision          int         NOT NULL,
    type              text        NOT NULL,
    life_at_risk      boolean     NOT NULL,
    from_at           timestamptz NOT NULL,
    to_at             timestamptz NOT NULL,
    lat               double precision,
    lon               double precision,
    error_m           double precision,
    first_recorded_at timestamptz NOT NULL,
    state             text        NOT NULL DEFAULT 'reported',
    running           boolean     NOT NULL DEFAULT false,
    pieces            int         NOT NULL DEFAULT 0
);
CREATE INDEX standing_by_time ON incident.standing (from_at DESC, incident DESC);
CREATE INDEX standing_by_type ON incident.standing (type, from_at DESC, incident DESC);
CREATE INDEX standing_by_state ON incident.standing (state, from_at DESC, incident DESC) WHERE state <> 'closed';
CREATE INDEX standing_by_latitude ON incident.standing (lat) WHERE lat IS NOT NULL;
CREATE INDEX standing_running ON incident.standing (from_at DESC, incident DESC) WHERE running;

CREATE FUNCTION incident.stands_revised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO incident.standing AS s (incident, latest, revision, type, life_at_risk, from_at, to_at,
        lat, lon, error_m, first_recorded_at)
    VALUES (NEW.incident, NEW.id, NEW.revision, NEW.type, NEW.life_at_risk, NEW.from_at, NEW.to_at,
        NEW.lat, NEW.lon, NEW.error_m, NEW.recorded_at)
    ON CONFLICT (incident) DO UPDATE SET latest = NEW.id, revision = NEW.revision, type = NEW.type,
        life_at_risk = NEW.life_at_risk, from_at = NEW.from_at, to_at = NEW.to_at,
        lat = NEW.lat, lon = NEW.lon, error_m = NEW.error_m
    WHERE s.revision < NEW.revision;
    RETURN NULL;
END $$;
CREATE FUNCTION incident.stands_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE incident.standing SET state = NEW.state WHERE incident = NEW.incident;
    RETURN NULL;
END $$;
CREATE FUNCTION incident.stands_rescued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE incident.standing SET running = NEW.step <> 'over' WHERE incident = NEW.incident;
    RETURN NULL;
END $$;
CREATE FUNCTION incident.stands_proved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE incident.standing SET pieces = pieces + 1 WHERE incident = NEW.incident;
    RETURN NULL;
END $$;

INSERT INTO incident.standing (incident, latest, revision, type, life_at_risk, from_at, to_at, lat, lon, error_m,
    first_recorded_at, state, running, pieces)
SELECT r.incident, r.id, r.revision, r.type, r.life_at_risk, r.from_at, r.to_at, r.lat, r.lon, r.error_m,
    (SELECT f.recorded_at FROM incident.revision f WHERE f.incident = r.incident AND f.revision = 1),
    coalesce((SELECT state FROM incident.step s WHERE s.incident = r.incident ORDER BY ordinal DESC LIMIT 1),
        'reported'),
    coalesce((SELECT step <> 'over' FROM incident.rescue_step u WHERE u.incident = r.incident
        ORDER BY ordinal DESC LIMIT 1), false),
    (SELECT count(*) FROM incident.evidence e WHERE e.incident = r.incident)
FROM incident.revision r
WHERE NOT EXISTS (SELECT 1 FROM incident.revision l WHERE l.incident = r.incident AND l.revision > r.revision);

CREATE TRIGGER revision_stands AFTER INSERT ON incident.revision
    FOR EACH ROW EXECUTE FUNCTION incident.stands_revised();
CREATE TRIGGER step_stands AFTER INSERT ON incident.step
    FOR EACH ROW EXECUTE FUNCTION incident.stands_moved();
CREATE TRIGGER rescue_step_stands AFTER INSERT ON incident.rescue_step
    FOR EACH ROW EXECUTE FUNCTION incident.stands_rescued();
CREATE TRIGGER evidence_stands AFTER INSERT ON incident.evidence
    FOR EACH ROW EXECUTE FUNCTION incident.stands_proved();

CREATE SCHEMA IF NOT EXISTS ceasefire;

-- What was seen and heard. A row is never changed: a later word is a row that supersedes it.
CREATE TABLE ceasefire.observation (
    id           uuid PRIMARY KEY,
    supersedes   uuid UNIQUE REFERENCES ceasefire.observation (id),
    content_hash bytea NOT NULL,
    sameness     bytea NOT NULL,
    observer     text NOT NULL,
    from_at      timestamptz NOT NULL,
    to_at        timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid NOT NULL,
    officer_name text NOT NULL,
    report       text NOT NULL
);
CREATE INDEX observation_time ON ceasefire.observation (from_at);
CREATE INDEX observation_sameness ON ceasefire.observation (sameness);

-- Who watched, when and where, and who was kept from it.
CREATE TABLE ceasefire.effort (
    id           uuid PRIMARY KEY,
    supersedes   uuid UNIQUE REFERENCES ceasefire.effort (id),
    content_hash bytea NOT NULL,
    kind         text NOT NULL,
    subject      text NOT NULL,
    from_at      timestamptz NOT NULL,
    to_at        timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid NOT NULL,
    officer_name text NOT NULL,
    report       text NOT NULL
);
CREATE INDEX effort_time ON ceasefire.effort (from_at, to_at);
CREATE INDEX effort_subject ON ceasefire.effort (subject, from_at);

-- What officers decided about events: which observations are one event and which are not.
CREATE TABLE ceasefire.grouping (
    id           uuid PRIMARY KEY,
    ordinal      bigint GENERATED ALWAYS AS IDENTITY,
    content_hash bytea NOT NULL,
    decision     text NOT NULL,
    why          text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid NOT NULL,
    officer_name text NOT NULL
);
CREATE TABLE ceasefire.grouped (
    grouping     uuid NOT NULL REFERENCES ceasefire.grouping (id),
    observation  uuid NOT NULL REFERENCES ceasefire.observation (id),
    part         int NOT NULL,
    PRIMARY KEY (grouping, observation)
);
CREATE INDEX grouped_observation ON ceasefire.grouped (observation);

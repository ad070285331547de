-- Lists in signed editions, what was refused, and officers' judgements. Nothing here is updated but the trusted keys.
CREATE SCHEMA screening;

CREATE TABLE screening.authority (
    code       text        PRIMARY KEY,
    name       text        NOT NULL,
    public_key text        NOT NULL,
    lists      text[]      NOT NULL,
    changed    timestamptz NOT NULL
);

CREATE TABLE screening.edition (
    list       text        NOT NULL,
    number     bigint      NOT NULL,
    kind       text        NOT NULL,
    authority  text        NOT NULL,
    issued     timestamptz NOT NULL,
    imported   timestamptz NOT NULL,
    row_count  int         NOT NULL,
    understood int         NOT NULL,
    sha256     text        NOT NULL,
    file       bytea       NOT NULL,
    PRIMARY KEY (list, number)
);
ALTER TABLE screening.edition ALTER COLUMN file SET STORAGE EXTERNAL;

-- Which edition is in force: the last row of each list.
CREATE TABLE screening.in_force (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id       uuid        NOT NULL UNIQUE,
    list     text        NOT NULL,
    number   bigint      NOT NULL,
    since    timestamptz NOT NULL,
    why      text        NOT NULL,
    FOREIGN KEY (list, number) REFERENCES screening.edition
);
CREATE INDEX in_force_by_list ON screening.in_force (list, sequence DESC);

CREATE TABLE screening.refused (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list     text        NOT NULL,
    at       timestamptz NOT NULL,
    code     text        NOT NULL,
    detail   text        NOT NULL
);
CREATE INDEX refused_by_list ON screening.refused (list, sequence DESC);

-- An officer's word on a traveller and an entry; the last one counts.
CREATE TABLE screening.judgement (
    sequence   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_key text        NOT NULL,
    list       text        NOT NULL,
    entry      text        NOT NULL,
    same       boolean     NOT NULL,
    officer    uuid        NOT NULL,
    name       text        NOT NULL,
    at         timestamptz NOT NULL,
    why        text        NOT NULL
);
CREATE INDEX judgement_by_pair ON screening.judgement (person_key, list, entry, sequence DESC);

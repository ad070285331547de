CREATE SCHEMA IF NOT EXISTS dailyreport;

-- A day's report as it was made once. A row is never changed: what is known later is a further edition.
CREATE TABLE dailyreport.edition (
    id           uuid PRIMARY KEY,
    content_hash bytea NOT NULL,
    day          date NOT NULL,
    number       int NOT NULL,
    as_of        timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    officer      uuid NOT NULL,
    officer_name text NOT NULL,
    summary      text NOT NULL,
    UNIQUE (day, number)
);

-- What was published of it, byte for byte, each with its signature.
CREATE TABLE dailyreport.sheet (
    edition      uuid NOT NULL REFERENCES dailyreport.edition (id),
    name         text NOT NULL,
    sha256       bytea NOT NULL,
    signature    text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    bytes        bytea NOT NULL,
    PRIMARY KEY (edition, name)
);

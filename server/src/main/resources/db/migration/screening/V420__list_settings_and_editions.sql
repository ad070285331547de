-- What a node decided for each list: what it is, what it asks for, how many alerts it may raise. The last row counts.
CREATE TABLE screening.list_setting (
    sequence           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                 uuid             NOT NULL UNIQUE,
    list               text             NOT NULL,
    title              text             NOT NULL,
    source             text             NOT NULL,
    -- What a list in a foreign form asks for; its rows don't say. Null where rows do.
    category           text,
    imported           boolean          NOT NULL,
    per_thousand       double precision NOT NULL CHECK (per_thousand > 0 AND per_thousand <= 1000),
    screened_back_days int              NOT NULL CHECK (screened_back_days BETWEEN 0 AND 366),
    why                text             NOT NULL,
    officer            uuid             NOT NULL,
    officer_name       text             NOT NULL,
    at                 timestamptz      NOT NULL
);
CREATE INDEX list_setting_by_list ON screening.list_setting (list, sequence DESC);

-- The files in a foreign form that an edition was made from, as they came.
CREATE TABLE screening.original (
    list          text        NOT NULL,
    number        bigint      NOT NULL,
    part          int         NOT NULL,
    file_name     text        NOT NULL,
    format        text        NOT NULL,
    sha256        text        NOT NULL,
    byte_count    bigint      NOT NULL,
    officer       uuid        NOT NULL,
    officer_name  text        NOT NULL,
    at            timestamptz NOT NULL,
    content       bytea       NOT NULL,
    PRIMARY KEY (list, number, part),
    FOREIGN KEY (list, number) REFERENCES screening.edition
);
ALTER TABLE screening.original ALTER COLUMN content SET STORAGE EXTERNAL;

-- What was understood of an edition and what not, as JSON, as it was answered when it came.
CREATE TABLE screening.understood (
    list   text   NOT NULL,
    number bigint NOT NULL,
    report text   NOT NULL,
    PRIMARY KEY (list, number),
    FOREIGN KEY (list, number) REFERENCES screening.edition
);

-- What one edition of a list has that another has not, entry by entry: JSON Lines, compressed. Editions never change,
-- so this is worked out once; against = 0 is no edition at all.
CREATE TABLE screening.difference (
    list    text   NOT NULL,
    number  bigint NOT NULL,
    against bigint NOT NULL,
    added   int    NOT NULL,
    removed int    NOT NULL,
    changed int    NOT NULL,
    lines   bytea  NOT NULL,
    PRIMARY KEY (list, number, against),
    FOREIGN KEY (list, number) REFERENCES screening.edition
);

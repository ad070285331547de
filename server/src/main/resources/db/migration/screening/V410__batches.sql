-- Files of persons screened in the background. Rows and results go when their time is over; the batch's own row stays.
CREATE TABLE screening.batch (
    id             uuid             PRIMARY KEY,
    sequence       bigint           GENERATED ALWAYS AS IDENTITY,
    name           text             NOT NULL,
    sha256         text             NOT NULL,
    bytes          bigint           NOT NULL,
    form           text             NOT NULL,
    per_thousand   double precision NOT NULL,
    purpose        text             NOT NULL,
    officer        uuid             NOT NULL,
    officer_name   text             NOT NULL,
    upload         uuid             NOT NULL,
    received       timestamptz      NOT NULL,
    started        timestamptz,
    ended          timestamptz,
    purged         timestamptz,
    state          text             NOT NULL,
    failure        text,
    stop_asked     boolean          NOT NULL DEFAULT false,
    resumed        int              NOT NULL DEFAULT 0,
    bytes_done     bigint           NOT NULL DEFAULT 0,
    working_millis bigint           NOT NULL DEFAULT 0,
    row_count      bigint           NOT NULL DEFAULT 0,
    screened       bigint           NOT NULL DEFAULT 0,
    unreadable     bigint           NOT NULL DEFAULT 0,
    warnings       bigint           NOT NULL DEFAULT 0,
    with_hits      bigint           NOT NULL DEFAULT 0,
    likely         bigint           NOT NULL DEFAULT 0,
    possible       bigint           NOT NULL DEFAULT 0,
    lines_kept     bigint           NOT NULL DEFAULT 0
);
CREATE INDEX batch_by_state ON screening.batch (state, sequence);

-- The uploaded file in parts, until its batch has ended.
CREATE TABLE screening.batch_part (
    upload uuid        NOT NULL,
    number int         NOT NULL,
    at     timestamptz NOT NULL,
    bytes  bytea       NOT NULL,
    PRIMARY KEY (upload, number)
);
ALTER TABLE screening.batch_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What came of a line that is worth telling: a hit, or what was not understood.
CREATE TABLE screening.batch_line (
    sequence bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    batch    uuid             NOT NULL REFERENCES screening.batch,
    line     bigint           NOT NULL,
    outcome  text             NOT NULL,
    grade    int              NOT NULL,
    bits     double precision NOT NULL,
    body     text             NOT NULL
);
CREATE INDEX batch_line_by_batch ON screening.batch_line (batch, outcome, grade, bits DESC, sequence);
CREATE INDEX batch_line_in_order ON screening.batch_line (batch, sequence);

-- The editions that the lines of a batch were compared with; more than one of a list where it changed meanwhile.
CREATE TABLE screening.batch_edition (
    batch   uuid   NOT NULL REFERENCES screening.batch,
    list    text   NOT NULL,
    edition bigint NOT NULL,
    PRIMARY KEY (batch, list, edition)
);

-- Which posts a node below runs: the officers who work there flow down to it, and nobody else.
CREATE TABLE access.node_post (
    public_key text NOT NULL,
    post       text NOT NULL REFERENCES access.post (code),
    PRIMARY KEY (public_key, post)
);

-- The last roster that was made for each node below. Only the last counts, so rows are written over.
CREATE TABLE access.roster (
    public_key text        PRIMARY KEY,
    number     bigint      NOT NULL,
    sha256     text        NOT NULL,
    issued     timestamptz NOT NULL
);

-- What an administrator gave an officer to begin with, and when one-time codes were taken back: that alone flows down.
-- A password that officers chose themselves never leaves the node where they chose it.
CREATE TABLE access.given (
    officer      uuid        PRIMARY KEY REFERENCES access.officer (id),
    start_hash   text,
    start_number bigint      NOT NULL DEFAULT 0,
    start_at     timestamptz,
    codes_number bigint      NOT NULL DEFAULT 0
);

-- Officers that the node above decides on, and what of it was taken.
CREATE TABLE access.from_above (
    officer      uuid    PRIMARY KEY REFERENCES access.officer (id),
    locked       boolean NOT NULL,
    start_number bigint  NOT NULL,
    codes_number bigint  NOT NULL
);

-- The rosters that came from above, and whom of each this node could not take.
CREATE TABLE access.roster_taken (
    sequence bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number   bigint      NOT NULL,
    taken_at timestamptz NOT NULL,
    officers int         NOT NULL,
    left_out text        NOT NULL
);

-- What a node that was set back got back of its own ledger, and how far the tables beside it were filled again.

CREATE TABLE ledger.gap (
    -- The last entry before the gap, and its own last one.
    after    bigint      PRIMARY KEY,
    up_to    bigint      NOT NULL,
    read_to  bigint      NOT NULL,
    ended_at timestamptz
);

-- Entries of a gap that nothing was filled from, and why.
CREATE TABLE ledger.gap_left (
    sequence bigint PRIMARY KEY,
    why      text   NOT NULL
);

-- Entries of this node that it recorded after it was set back, at places that its lost entries had: they were entered
-- again behind those. Their bodies went with them; these rows are what the other history was.
CREATE TABLE ledger.aside (
    sequence  bigint      NOT NULL,
    id        uuid        NOT NULL UNIQUE,
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    happened  timestamptz NOT NULL,
    recorded  timestamptz NOT NULL,
    body_hash bytea       NOT NULL,
    previous  bytea       NOT NULL,
    hash      bytea       NOT NULL,
    root      bytea,
    signed    timestamptz,
    signature text,
    PRIMARY KEY (sequence, id)
);
CREATE TRIGGER aside_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.aside
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

-- The chain, and beside it the bodies, which can be purged without breaking it.
CREATE SCHEMA ledger;

CREATE TABLE ledger.entry (
    sequence  bigint      PRIMARY KEY,
    id        uuid        NOT NULL UNIQUE,
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    happened  timestamptz NOT NULL,
    recorded  timestamptz NOT NULL,
    body_hash bytea       NOT NULL,
    previous  bytea       NOT NULL,
    hash      bytea       NOT NULL
);
CREATE INDEX entry_by_kind ON ledger.entry (kind, sequence);
CREATE INDEX entry_by_subject ON ledger.entry (subject, sequence);

CREATE TABLE ledger.body (
    sequence bigint PRIMARY KEY REFERENCES ledger.entry,
    salt     bytea  NOT NULL,
    body     text   NOT NULL
);

CREATE TABLE ledger.head (
    sequence  bigint      PRIMARY KEY REFERENCES ledger.entry,
    hash      bytea       NOT NULL,
    signed    timestamptz NOT NULL,
    signature text        NOT NULL
);

-- What stands in the chain stays: no statement may change or remove it.
CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only';
END $$;
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER head_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

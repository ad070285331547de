-- Other nodes by the key they sign with, the furthest head of theirs that this node countersigned, and what they
-- countersigned of this node's.
CREATE TABLE ledger.peer (
    name        text        PRIMARY KEY,
    public_key  text        NOT NULL UNIQUE,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE ledger.peer_head (
    peer        text        NOT NULL REFERENCES ledger.peer,
    size        bigint      NOT NULL,
    root        bytea       NOT NULL,
    signed      timestamptz NOT NULL,
    signature   text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (peer, size)
);

CREATE TABLE ledger.countersignature (
    sequence   bigint      NOT NULL REFERENCES ledger.head,
    public_key text        NOT NULL,
    peer       text        NOT NULL REFERENCES ledger.peer,
    at         timestamptz NOT NULL,
    signature  text        NOT NULL,
    PRIMARY KEY (sequence, public_key)
);

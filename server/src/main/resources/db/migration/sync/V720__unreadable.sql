-- Entries of other nodes that a reader of a kind that it knows could not make sense of; what came behind them was read.
CREATE TABLE sync.unreadable (
    reader     text        NOT NULL,
    public_key text        NOT NULL,
    sequence   bigint      NOT NULL,
    node       text        NOT NULL,
    kind       text        NOT NULL,
    problem    text        NOT NULL,
    recorded   timestamptz NOT NULL,
    found_at   timestamptz NOT NULL,
    PRIMARY KEY (reader, public_key, sequence)
);
CREATE INDEX unreadable_by_time ON sync.unreadable (found_at DESC);

-- What was last heard of each node that this one is linked with. Only the last counts, so rows are written over.
CREATE TABLE sync.contact (
    public_key         text        PRIMARY KEY,
    name               text        NOT NULL,
    release            text        NOT NULL,
    heard_at           timestamptz NOT NULL,
    said               text        NOT NULL,
    unread             bigint      NOT NULL,
    ahead_micros       bigint,
    uncertainty_micros bigint,
    clock_differs      boolean     NOT NULL
);

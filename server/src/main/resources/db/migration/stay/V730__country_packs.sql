-- Country packs that were delivered, each a whole file; the last of a name is used, and none is ever changed.
CREATE SCHEMA stay;

CREATE TABLE stay.pack_delivery (
    id           uuid        PRIMARY KEY,
    pack         text        NOT NULL,
    -- Under which this node passes it on, and under which it came from above; null where it was delivered here.
    number       bigint      NOT NULL,
    above        bigint,
    content      text        NOT NULL,
    why          text        NOT NULL,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    UNIQUE (pack, number)
);

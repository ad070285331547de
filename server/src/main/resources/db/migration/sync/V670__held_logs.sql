-- Logs of other nodes as this node holds them. Everything in entry and head was proven before it was written.
CREATE SCHEMA sync;

-- A node is who has its key. It may be reached through more than one child, when a post moved to another region.
CREATE TABLE sync.node (
    public_key  text        PRIMARY KEY,
    name        text        NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- Through which child a node's log comes; a child's own comes through itself.
CREATE TABLE sync.way (
    public_key  text        NOT NULL REFERENCES sync.node,
    carrier     text        NOT NULL REFERENCES sync.node,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (public_key, carrier)
);

-- A node that was shut out: what it had sent stays, what comes later is kept apart.
CREATE TABLE sync.revocation (
    public_key  text        PRIMARY KEY REFERENCES sync.node,
    why         text        NOT NULL,
    by_name     text        NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE sync.log (
    log         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    public_key  text        NOT NULL UNIQUE,
    name        text        NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE sync.entry (
    log       bigint      NOT NULL REFERENCES sync.log,
    sequence  bigint      NOT NULL,
    id        uuid        NOT NULL,
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    happened  timestamptz NOT NULL,
    recorded  timestamptz NOT NULL,
    body_hash bytea       NOT NULL,
    hash      bytea       NOT NULL,
    PRIMARY KEY (log, sequence)
);
CREATE INDEX entry_by_kind ON sync.entry (log, kind, sequence);

-- Bodies stand apart: they go when the node that wrote them says that it purged them.
CREATE TABLE sync.body (
    log      bigint NOT NULL,
    sequence bigint NOT NULL,
    salt     bytea  NOT NULL,
    body     text   NOT NULL,
    PRIMARY KEY (log, sequence)
);

CREATE TABLE sync.subtree (
    log    bigint   NOT NULL REFERENCES sync.log,
    height smallint NOT NULL,
    index  bigint   NOT NULL,
    hash   bytea    NOT NULL,
    PRIMARY KEY (log, height, index)
);

-- Heads that portions ended at; the furthest says how much is held.
CREATE TABLE sync.head (
    log       bigint      NOT NULL REFERENCES sync.log,
    sequence  bigint      NOT NULL,
    root      bytea       NOT NULL,
    signed    timestamptz NOT NULL,
    signature text        NOT NULL,
    held_at   timestamptz NOT NULL,
    PRIMARY KEY (log, sequence)
);

-- Words given for heads of held logs: this node's to who sent them, and its parent's to this node.
CREATE TABLE sync.word (
    log        bigint      NOT NULL REFERENCES sync.log,
    sequence   bigint      NOT NULL,
    public_key text        NOT NULL,
    name       text        NOT NULL,
    at         timestamptz NOT NULL,
    signature  text        NOT NULL,
    PRIMARY KEY (log, sequence, public_key)
);

-- Portions beside the logs, each as it came: the other version of a fork, and what a node sent after it was shut out.
CREATE TABLE sync.apart (
    apart       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    public_key  text        NOT NULL,
    name        text        NOT NULL,
    after       bigint      NOT NULL,
    up_to       bigint      NOT NULL,
    why         text        NOT NULL,
    sha256      text        NOT NULL,
    portion     bytea       NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (public_key, sha256)
);

-- That a person looked at what was kept apart of a node's log, up to this.
CREATE TABLE sync.look (
    public_key  text        NOT NULL,
    apart       bigint      NOT NULL REFERENCES sync.apart,
    by_name     text        NOT NULL,
    why         text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (public_key, apart)
);

-- What stands in a held log stays: no statement may change or remove it.
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sync.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER head_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sync.head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER subtree_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sync.subtree
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER apart_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sync.apart
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

-- How far each reader has read each kind of each log. A kind that a reader learned later begins at 0.
CREATE TABLE sync.cursor (
    reader   text   NOT NULL,
    log      bigint NOT NULL REFERENCES sync.log,
    kind     text   NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (reader, log, kind)
);

-- How many entries of each kind are held of each log, so that those that nobody here can read are counted quickly.
CREATE TABLE sync.kind (
    log     bigint NOT NULL REFERENCES sync.log,
    kind    text   NOT NULL,
    entries bigint NOT NULL,
    PRIMARY KEY (log, kind)
);

-- Orders to take away bodies: one officer asks and says why, another answers, the node carries it out.
CREATE TABLE ledger.purge_order (
    id              uuid        PRIMARY KEY,
    kind            text,
    subject         text,
    happened_before timestamptz,
    reason          text        NOT NULL,
    up_to           bigint      NOT NULL,
    role            text        NOT NULL,
    officer         uuid        NOT NULL,
    officer_name    text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    CHECK (kind IS NOT NULL OR subject IS NOT NULL)
);

CREATE TABLE ledger.purge_answer (
    purge_order  uuid        PRIMARY KEY REFERENCES ledger.purge_order,
    agreed       boolean     NOT NULL,
    why          text        NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- Written when nothing is left to take away; how many bodies it was stands in the ledger's own entries.
CREATE TABLE ledger.purge_done (
    purge_order uuid        PRIMARY KEY REFERENCES ledger.purge_order,
    recorded_at timestamptz NOT NULL
);

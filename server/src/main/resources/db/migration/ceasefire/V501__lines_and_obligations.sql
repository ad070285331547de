-- Lines, zones and obligations in editions. Nothing here is updated or removed: a later edition takes precedence.
CREATE SCHEMA ceasefire;

-- What was sent at once, by whom and why.
CREATE TABLE ceasefire.delivery (
    id           uuid        PRIMARY KEY,
    sequence     bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    hash         bytea       NOT NULL,
    recorded     timestamptz NOT NULL,
    officer      uuid        NOT NULL,
    officer_name text        NOT NULL,
    source       text        NOT NULL,
    why          text        NOT NULL
);

CREATE TABLE ceasefire.line (
    line     text NOT NULL,
    party    text NOT NULL,
    edition  int  NOT NULL,
    delivery uuid NOT NULL REFERENCES ceasefire.delivery,
    feature  text NOT NULL,
    PRIMARY KEY (line, party, edition)
);

CREATE TABLE ceasefire.obligation (
    obligation text NOT NULL,
    edition    int  NOT NULL,
    delivery   uuid NOT NULL REFERENCES ceasefire.delivery,
    content    text NOT NULL,
    PRIMARY KEY (obligation, edition)
);

CREATE FUNCTION ceasefire.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'editions are append-only';
END $$;
CREATE TRIGGER delivery_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ceasefire.delivery
    FOR EACH STATEMENT EXECUTE FUNCTION ceasefire.refuse();
CREATE TRIGGER line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ceasefire.line
    FOR EACH STATEMENT EXECUTE FUNCTION ceasefire.refuse();
CREATE TRIGGER obligation_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ceasefire.obligation
    FOR EACH STATEMENT EXECUTE FUNCTION ceasefire.refuse();

-- How often words occur in the names of a node's own travellers: counts of words, no persons. The last row counts.
CREATE TABLE screening.names_of_traffic (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    travellers bigint      NOT NULL,
    words      int         NOT NULL,
    -- Lines of a count and a word, compressed.
    counts     bytea       NOT NULL
);

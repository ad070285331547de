-- A Merkle tree (RFC 9162) over the same entries: an entry's hash is a leaf. Perfect subtrees of 256, 65,536 and so on
-- leaves are kept, so that a proof reads a few hundred hashes however long the ledger is.
CREATE TABLE ledger.subtree (
    height smallint NOT NULL,
    index  bigint   NOT NULL,
    hash   bytea    NOT NULL,
    PRIMARY KEY (height, index)
);
CREATE TRIGGER subtree_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.subtree
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

-- A head with a root signs the whole tree; one without, from before there was a tree, signs the last entry's hash.
ALTER TABLE ledger.head ADD COLUMN root bytea;

-- Reading the ledger as it stood at a time and about a time.
CREATE INDEX entry_by_happened ON ledger.entry (happened, sequence);
CREATE INDEX entry_by_recorded ON ledger.entry (recorded, sequence);

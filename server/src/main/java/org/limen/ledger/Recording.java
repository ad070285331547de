package org.limen.ledger;

/// One package's write, done on the ledger's writer thread inside its transaction.
///
/// It may be run a second time, when another recording of its group failed, so it writes through the page only.
/// Recordings run one after the other: what one checks before it writes, no other changes meanwhile.
@FunctionalInterface
public interface Recording<T> {
    T write(Page page);
}

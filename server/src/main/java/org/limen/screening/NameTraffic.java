package org.limen.screening;

/// What a node's own traffic teaches: how often words occur in travellers' names, and where strangers' scores end.
public interface NameTraffic {
    /// Whether this node learns from its traffic at all.
    boolean learns();

    /// Begins to count anew.
    Counting counting();

    /// Counts words and forgets the persons.
    interface Counting {
        /// Counts one traveller, of whom nobody said that they are listed; the latest come last.
        void traveller(Traveller traveller);

        /// Keeps the counts in place of those before, and weighs the lists by them.
        void done();
    }
}

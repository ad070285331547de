package org.limen.sync;

/// The line to the node above, as it stands for whoever works here: is this node alone?
@FunctionalInterface
public interface LineAbove {
    /// Words of the API.
    enum State {
        /// No line is set; records go by hand or nowhere.
        NONE,
        UP,
        /// The last calls failed or were refused: this node works alone.
        CUT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    State state();
}

package org.limen.engine.fusion;

/// A report that stays apart, and why.
public record Unassigned(String id, Why why) {

    /// Why a report belongs to no event.
    public enum Why {
        /// It gives no direction.
        NO_BEARING("no-bearing"),
        /// Nobody else reported anything near its time.
        ALONE("alone"),
        /// Its observer's other report fits that event better.
        REPORTED_AGAIN("reported-again"),
        /// Others reported things near its time, and its direction or its kind fits none of them.
        FITS_NONE("fits-none");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

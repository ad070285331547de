package org.limen.crossing.record;

import java.util.Map;

/// Where a crossing stands; only what a state offers can follow it.
///
/// The check makes it [Cleared] or [Referred]; everything after that is a person's decision.
public sealed interface State {

    /// The name in answers and in the record.
    String code();

    /// A state that the first line has still to act on: it can always be sent to second line.
    sealed interface AtFirstLine extends State {
        default AtSecondLine sendToSecondLine() {
            return new AtSecondLine();
        }
    }

    /// A state in which nothing more is decided here.
    sealed interface Ended extends State {}

    record Cleared() implements AtFirstLine {
        @Override
        public String code() {
            return "cleared";
        }

        public Admitted admit() {
            return new Admitted();
        }
    }

    record Referred() implements AtFirstLine {
        @Override
        public String code() {
            return "referred";
        }
    }

    record AtSecondLine() implements State {
        @Override
        public String code() {
            return "at-second-line";
        }

        public Admitted admit() {
            return new Admitted();
        }

        public Refused refuse() {
            return new Refused();
        }

        public Detained detain() {
            return new Detained();
        }

        public InProtection openProtection() {
            return new InProtection();
        }
    }

    record Admitted() implements Ended {
        @Override
        public String code() {
            return "admitted";
        }
    }

    record Refused() implements Ended {
        @Override
        public String code() {
            return "refused";
        }
    }

    record Detained() implements Ended {
        @Override
        public String code() {
            return "detained";
        }
    }

    record InProtection() implements Ended {
        @Override
        public String code() {
            return "in-protection";
        }
    }

    Map<String, State> BY_CODE = Map.of(
            "cleared", new Cleared(),
            "referred", new Referred(),
            "at-second-line", new AtSecondLine(),
            "admitted", new Admitted(),
            "refused", new Refused(),
            "detained", new Detained(),
            "in-protection", new InProtection());

    static State of(String code) {
        State state = BY_CODE.get(code);
        if (state == null) {
            throw new IllegalArgumentException("no such state: " + code);
        }
        return state;
    }
}

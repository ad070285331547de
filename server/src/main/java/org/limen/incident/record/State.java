package org.limen.incident.record;

import java.util.Map;

/// Where an incident stands; only what a state offers can follow it, so nothing is verified that nobody assessed.
public sealed interface State {

    /// The name in answers and in the record.
    String code();

    /// A state with a finding or an end, which can be opened again.
    sealed interface Settled extends State {
        default Assessed reopen() {
            return new Assessed();
        }
    }

    /// A finding, after which an incident can be closed.
    sealed interface Found extends Settled {
        default Closed close() {
            return new Closed();
        }
    }

    record Reported() implements State {
        @Override
        public String code() {
            return "reported";
        }

        public Assessed assess() {
            return new Assessed();
        }
    }

    record Assessed() implements State {
        @Override
        public String code() {
            return "assessed";
        }

        public Verified verify() {
            return new Verified();
        }

        public NotConfirmed notConfirm() {
            return new NotConfirmed();
        }

        public Dismissed dismiss() {
            return new Dismissed();
        }
    }

    record Verified() implements Found {
        @Override
        public String code() {
            return "verified";
        }
    }

    record NotConfirmed() implements Found {
        @Override
        public String code() {
            return "not-confirmed";
        }
    }

    /// What was reported did not happen.
    record Dismissed() implements Found {
        @Override
        public String code() {
            return "false";
        }
    }

    record Closed() implements Settled {
        @Override
        public String code() {
            return "closed";
        }
    }

    Map<String, State> BY_CODE = Map.of(
            "reported", new Reported(),
            "assessed", new Assessed(),
            "verified", new Verified(),
            "not-confirmed", new NotConfirmed(),
            "false", new Dismissed(),
            "closed", new Closed());

    static State of(String code) {
        State state = BY_CODE.get(code);
        if (state == null) {
            throw new IllegalArgumentException("no such state: " + code);
        }
        return state;
    }
}

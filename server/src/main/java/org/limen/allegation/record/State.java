package org.limen.allegation.record;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where an allegation stands; only what a state offers can follow it, so no letter goes out that nobody attributed
/// and no party was heard about.
public sealed interface State {

    /// The name in answers and in the record.
    String code();

    /// Work is being done on it: people can be sent, findings can come in, asked for or not.
    sealed interface Worked extends State {
        default Tasked task() {
            return new Tasked();
        }

        default Found find() {
            return new Found();
        }
    }

    /// Judged or later: it can be taken up again.
    sealed interface Settled extends State {
        default Registered reopen() {
            return new Registered();
        }
    }

    /// Nothing is owed before it ends.
    sealed interface Closable extends State {
        default Closed close() {
            return new Closed();
        }
    }

    /// At least one party was heard in the commission: parties can be notified.
    sealed interface Considered extends Settled {
        default Notified inform() {
            return new Notified();
        }
    }

    /// Letters are out: a summary can be published, further parties be notified.
    sealed interface Told extends Settled, Closable {
        default Notified inform() {
            return new Notified();
        }

        default Published publish() {
            return new Published();
        }
    }

    record Received() implements Closable {
        @Override
        public String code() {
            return "received";
        }

        public Registered register() {
            return new Registered();
        }
    }

    record Registered() implements Worked, Closable {
        @Override
        public String code() {
            return "registered";
        }
    }

    record Tasked() implements Worked {
        @Override
        public String code() {
            return "tasked";
        }
    }

    /// Findings are in and wait for a judgement.
    record Found() implements Worked {
        @Override
        public String code() {
            return "found";
        }

        public Attributed attribute() {
            return new Attributed();
        }

        public NotAttributable giveUp() {
            return new NotAttributable();
        }
    }

    record Attributed() implements Settled {
        @Override
        public String code() {
            return "attributed";
        }

        public AttributedConsidered consider() {
            return new AttributedConsidered();
        }
    }

    record NotAttributable() implements Settled, Closable {
        @Override
        public String code() {
            return "not-attributable";
        }

        public UnattributedConsidered consider() {
            return new UnattributedConsidered();
        }
    }

    /// Attributed and before the commission; the only state from which a protest goes out.
    record AttributedConsidered() implements Considered {
        @Override
        public String code() {
            return "attributed-considered";
        }

        public AttributedConsidered consider() {
            return this;
        }

        public Protested protest() {
            return new Protested();
        }
    }

    record UnattributedConsidered() implements Considered, Closable {
        @Override
        public String code() {
            return "unattributed-considered";
        }

        public UnattributedConsidered consider() {
            return this;
        }
    }

    record Protested() implements Told {
        @Override
        public String code() {
            return "protested";
        }
    }

    record Notified() implements Told {
        @Override
        public String code() {
            return "notified";
        }
    }

    record Published() implements Settled, Closable {
        @Override
        public String code() {
            return "published";
        }
    }

    record Closed() implements Settled {
        @Override
        public String code() {
            return "closed";
        }
    }

    Map<String, State> BY_CODE = Stream.of(
                    new Received(),
                    new Registered(),
                    new Tasked(),
                    new Found(),
                    new Attributed(),
                    new NotAttributable(),
                    new AttributedConsidered(),
                    new UnattributedConsidered(),
                    new Protested(),
                    new Notified(),
                    new Published(),
                    new Closed())
            .collect(Collectors.toUnmodifiableMap(State::code, Function.identity()));

    static State of(String code) {
        State state = BY_CODE.get(code);
        if (state == null) {
            throw new IllegalArgumentException("no such state: " + code);
        }
        return state;
    }
}

package org.limen.engine.sync.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.ReadableLog;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Sender;
import org.limen.engine.sync.Welcome;

/// The child's side of a link, round after round: a greeting, portions as long as there are some, then the editions
/// that it lacks.
///
/// It keeps nothing that matters: whatever breaks, the next round starts from what the parent holds.
public final class Caller {
    private final Sender sender;
    private final Patience patience;
    private Trouble trouble = Trouble.NONE;
    private Pace pace = Pace.FREE;
    private @Nullable ClockReading measured;
    private Instant sent = Instant.EPOCH;
    private Hash own = Hash.origin();
    private Hash theirs = Hash.origin();
    private @Nullable Hash seen;
    private boolean fetched;
    private long sizeSent = -1;

    /// @param parent the key of the one whose word counts
    public Caller(String parent, Patience patience) {
        this.sender = new Sender(new Origin("", parent));
        this.patience = patience;
    }

    /// Makes a log known, or has it read anew, before a round begins.
    ///
    /// @param word how many of its entries the parent has given its word for
    public void offer(ReadableLog log, long word) {
        sender.offer(log, word);
    }

    /// Begins a round.
    ///
    /// @param size     of all logs that were offered, together
    /// @param editions the digest of the catalogue of editions that this node uses
    public Greeting begin(Origin self, String release, Instant now, long size, Hash editions) {
        sizeSent = size;
        own = editions;
        sent = now;
        fetched = false;
        return new Greeting(Greeting.PROTOCOL, self, release, now, measured, sender.has(), editions);
    }

    /// Takes what the parent says of itself; gives what it measures of the parent's clock.
    public ClockReading welcomed(Welcome.Open welcome, Instant now) {
        ClockReading reading = ClockReading.of(sent, now, welcome.clock());
        measured = reading;
        pace = welcome.pace();
        theirs = welcome.editions();
        sender.welcomed(welcome);
        return reading;
    }

    /// The parent does not speak with this node: the round is over.
    public Step.Over closed(Welcome.Closed welcome, Instant now) {
        trouble = trouble.again(welcome.code(), "", now);
        return new Step.Over(patience.every());
    }

    /// What comes next in a round whose greeting was answered.
    ///
    /// @param lacks whether an edition of the parent's is known that this node has not taken
    public Step next(boolean lacks) {
        Optional<Portion> portion = sender.next();
        if (portion.isPresent()) {
            return new Step.Send(portion.get());
        }
        boolean isKnown = theirs.equals(own) || Objects.equals(theirs, seen);
        if (!fetched && (!isKnown || lacks)) {
            return new Step.Fetch();
        }
        trouble = Trouble.NONE;
        return new Step.Over(pace.pause());
    }

    /// Takes the answer to a portion; one to an older portion does no harm.
    ///
    /// @return the parent's word, to be kept, where it gave one that covers what was sent
    public Optional<Countersignature> replied(Portion portion, Reply reply) {
        switch (reply) {
            case Reply.Receipt receipt -> pace = receipt.pace();
            case Reply.Misplaced misplaced -> pace = misplaced.pace();
            case Reply.Closed closed -> pace = closed.pace();
            case Reply.Forked _, Reply.Broken _ -> {}
        }
        return sender.replied(portion, reply);
    }

    /// How long to wait between two portions.
    public Duration pause() {
        return pace.pause();
    }

    /// All was fetched that can be.
    public void fetched() {
        seen = theirs;
        fetched = true;
    }

    /// The round broke off; gives how long to wait before the next.
    public Step.Over failed(String code, String detail, Instant now) {
        sender.failed();
        trouble = trouble.again(code, detail, now);
        return new Step.Over(patience.after(trouble.tries()));
    }

    /// Whether it is time to call, after the rest that the last round asked for.
    ///
    /// @param rested since the last round
    /// @param size   of all logs together, as they are now
    public boolean isDue(Duration rested, long size) {
        return rested.compareTo(patience.every()) >= 0 || !trouble.code().isEmpty() || size != sizeSent;
    }

    public Trouble trouble() {
        return trouble;
    }

    /// How each log stands at the parent.
    public Map<Origin, LogState> states() {
        return sender.states();
    }
}

package org.limen.engine.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;

/// The child's side: what to send of each log, one portion after the other, as long as there is something.
///
/// It keeps nothing that matters: after a crash or a cut the next welcome says what the parent holds.
/// Logs take turns, so that a long one of another node does not keep back the node's own.
/// A portion is small at first and after a failure, and twice as large after each that arrived.
public final class Sender {
    private static final int BYTES_FIRST = 64 << 10;
    private static final int BYTES_MIN = 8 << 10;

    private final SequencedMap<Origin, Turn> turns = new LinkedHashMap<>();
    private final Origin parent;
    private int bytes = BYTES_FIRST;
    private int bytesMax = Pace.FREE.bytesMax();

    /// @param parent whose word counts
    public Sender(Origin parent) {
        this.parent = parent;
    }

    /// Makes a log known, or has it read anew where it is known.
    ///
    /// @param word how many of its entries the parent has given its word for, as far as was kept; one that came and
    /// was not written down is asked for again
    public void offer(ReadableLog log, long word) {
        turns.computeIfAbsent(log.origin(), origin -> new Turn()).offer(log, word);
    }

    /// What there is to send, for a greeting.
    public List<Greeting.Has> has() {
        return turns.values().stream().map(Turn::has).toList();
    }

    /// Takes what the parent holds; what it does not speak of stays as it was.
    public void welcomed(Welcome.Open welcome) {
        bytesMax = welcome.pace().bytesMax();
        welcome.standings().forEach(standing -> turn(standing.origin()).ifPresent(turn -> turn.stands(standing)));
    }

    /// The next portion to send; empty where the parent holds all that it takes.
    public Optional<Portion> next() {
        for (var next : List.copyOf(turns.sequencedEntrySet())) {
            Turn turn = next.getValue();
            turns.putLast(next.getKey(), turn);
            Optional<Portion> portion = turn.portion(Math.max(BYTES_MIN, Math.min(bytes, bytesMax)));
            if (portion.isPresent()) {
                return portion;
            }
        }
        return Optional.empty();
    }

    /// Takes the answer to a portion. An answer to an older one does no harm.
    ///
    /// @return the parent's word, to be kept, where it gave one that covers what was sent
    public Optional<Countersignature> replied(Portion sent, Reply reply) {
        Optional<Turn> turn = turn(sent.origin());
        return switch (reply) {
            case Reply.Receipt receipt -> {
                grow(receipt.pace());
                yield turn.filter(own -> isWord(receipt, sent)).flatMap(own -> own.receipted(sent, receipt));
            }
            case Reply.Misplaced misplaced -> {
                turn.ifPresent(own -> own.stands(misplaced.standing()));
                yield Optional.empty();
            }
            case Reply.Forked forked -> {
                turn.ifPresent(own -> own.state = new LogState.Forked(forked.after()));
                yield Optional.empty();
            }
            case Reply.Broken broken -> {
                turn.ifPresent(own -> own.state = new LogState.Refused(broken.code()));
                yield Optional.empty();
            }
            case Reply.Closed closed -> {
                turn.ifPresent(own -> own.state = new LogState.Refused(closed.code()));
                yield Optional.empty();
            }
        };
    }

    /// The link failed under a portion: the next is smaller.
    public void failed() {
        bytes = Math.max(BYTES_MIN, bytes / 2);
    }

    /// How each log stands.
    public Map<Origin, LogState> states() {
        var states = new LinkedHashMap<Origin, LogState>();
        turns.forEach((origin, turn) -> states.put(origin, turn.now()));
        return states;
    }

    private boolean isWord(Reply.Receipt receipt, Portion sent) {
        return receipt.origin().equals(sent.origin())
                && receipt.head().equals(sent.head())
                && receipt.isFrom(parent.publicKey());
    }

    private void grow(Pace pace) {
        bytesMax = pace.bytesMax();
        bytes = Math.min(bytesMax, bytes * 2);
    }

    private Optional<Turn> turn(Origin origin) {
        return Optional.ofNullable(turns.get(origin));
    }

    /// One log, and what the parent is known to hold of it.
    private static final class Turn {
        private @Nullable ReadableLog log;
        private LogState state = new LogState.Unheard();
        private long held;
        private long word;

        void offer(ReadableLog log, long word) {
            this.log = log;
            this.word = word;
        }

        Greeting.Has has() {
            ReadableLog own = log();
            long size = own.size();
            return new Greeting.Has(own.origin(), size, own.rootAt(size));
        }

        void stands(Standing standing) {
            ReadableLog own = log();
            if (standing.size() > own.size()) {
                held = standing.sameUpTo(own);
                state = new LogState.SetBack(standing.size(), own.size());
            } else if (standing.begins(own)) {
                held = standing.size();
                state = new LogState.Behind(held, own.size());
            } else {
                held = standing.sameUpTo(own);
                state = new LogState.Forked(held);
            }
        }

        /// A fork is shown to the parent once, by a portion that goes on from where both are the same.
        /// So is all of a log that is shorter than what the parent holds, as far as it may differ:
        /// whoever was set back and went on has a fork long before both are of one size.
        Optional<Portion> portion(int bytesMax) {
            return switch (state) {
                case LogState.Behind behind -> stretch(bytesMax);
                case LogState.SetBack setBack when held < setBack.size() -> stretch(bytesMax);
                case LogState.Forked forked
                when held >= 0 -> {
                    Optional<Portion> shown = stretch(bytesMax);
                    held = -1;
                    yield shown;
                }
                default -> Optional.empty();
            };
        }

        private Optional<Portion> stretch(int bytesMax) {
            ReadableLog own = log();
            long size = own.size();
            if (held >= size) {
                return word < size ? Portion.asking(own) : Optional.empty();
            }
            return Portion.of(own, held, bytesMax);
        }

        Optional<Countersignature> receipted(Portion sent, Reply.Receipt receipt) {
            if (!(state instanceof LogState.Behind || state instanceof LogState.SetBack)) {
                return Optional.empty();
            }
            held = Math.max(held, sent.upTo());
            word = Math.max(word, sent.upTo());
            if (state instanceof LogState.Behind) {
                state = new LogState.Behind(held, log().size());
            }
            return Optional.of(receipt.word());
        }

        LogState now() {
            long size = log().size();
            return state instanceof LogState.Behind
                    ? held >= size ? new LogState.UpToDate(size) : new LogState.Behind(held, size)
                    : state;
        }

        private ReadableLog log() {
            ReadableLog own = log;
            if (own == null) {
                throw new IllegalStateException("a turn without a log");
            }
            return own;
        }
    }
}

package org.limen.sync.link;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Sender;
import org.limen.engine.sync.Welcome;
import org.limen.kernel.RefusedException;
import org.limen.sync.edition.Editions;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.OwnLog;
import org.limen.sync.log.Self;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The child's side: calls the parent round after round, sends what it lacks and fetches what it has.
///
/// It runs on a thread of its own and keeps nothing that matters: whatever breaks, the next round starts from what the
/// parent holds.
@Component
public class ParentLink implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ParentLink.class);
    private static final Duration NEWS_EVERY = Duration.ofSeconds(2);
    private static final Duration AGAIN_MAX = Duration.ofMinutes(1);

    private final LinkSettings settings;
    private final Self self;
    private final OwnLog own;
    private final HeldShelf shelf;
    private final Receiving receiving;
    private final Editions editions;
    private final Clock clock;
    private final Sender sender;
    private final Semaphore stops = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Map<Origin, LogState> states = Map.of();
    private @Nullable ClockReading measured;
    private @Nullable Hash editionsSeen;
    private long sizeSent = -1;

    ParentLink(
            LinkSettings settings,
            Self self,
            OwnLog own,
            HeldShelf shelf,
            Receiving receiving,
            Editions editions,
            Clock clock) {
        this.settings = settings;
        this.self = self;
        this.own = own;
        this.shelf = shelf;
        this.receiving = receiving;
        this.editions = editions;
        this.clock = clock;
        this.sender = new Sender(new Origin("", settings.parent().key()));
    }

    /// Why the last round did not come to its end.
    ///
    /// @param code empty where it did
    record Trouble(String code, String detail, @Nullable Instant since, int tries) {
        static final Trouble NONE = new Trouble("", "", null, 0);

        Trouble again(String code, String detail, Instant now) {
            return new Trouble(code, detail, this.code.equals(code) && since != null ? since : now, tries + 1);
        }
    }

    Trouble trouble() {
        return trouble;
    }

    /// How each log stands at the parent, as this node knows it.
    Map<Origin, LogState> states() {
        return states;
    }

    @Override
    public synchronized void start() {
        URI parent = settings.parent().address();
        if (parent == null || running) {
            return;
        }
        running = true;
        stops.drainPermits();
        thread = Thread.ofPlatform().daemon().name("parent-link").start(() -> runOn(parent));
    }

    @Override
    public void stop() {
        running = false;
        stops.release();
        Thread runs = thread;
        if (runs != null) {
            runs.interrupt();
            try {
                runs.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void runOn(URI parent) {
        try (var client = new ParentClient(self, settings.parent(), parent)) {
            while (running) {
                Duration rest = tried(client);
                await(rest);
            }
        }
    }

    /// One round; gives how long to rest after it.
    private Duration tried(ParentClient client) {
        try {
            Pace pace = round(client);
            trouble = Trouble.NONE;
            return pace.pause();
        } catch (Closed closed) {
            trouble = trouble.again(closed.code, "", clock.instant());
            return settings.every();
        } catch (SSLHandshakeException e) {
            return failed("key-refused", e);
        } catch (IOException e) {
            return failed(String.valueOf(e.getMessage()).contains("certificate") ? "key-refused" : "no-answer", e);
        } catch (DataAccessException | RefusedException e) {
            return failed("own-database", e);
        } catch (RuntimeException e) {
            LOG.error("A round with the parent failed", e);
            return failed("own-fault", e);
        }
    }

    private Duration failed(String code, Exception e) {
        if (!running) {
            return Duration.ZERO;
        }
        sender.failed();
        Trouble now = trouble.again(code, String.valueOf(e.getMessage()), clock.instant());
        if (now.tries() == 1) {
            LOG.info("The parent can't be reached ({}: {}); trying on", code, e.toString());
        }
        trouble = now;
        Duration wait = Duration.ofSeconds(1L << Math.min(now.tries(), 6));
        return wait.compareTo(AGAIN_MAX) > 0 ? AGAIN_MAX : wait;
    }

    /// Rests at least so long, and then until there is news or it is time to call anyway.
    private void await(Duration rest) {
        Instant started = clock.instant();
        long nanos = rest.toNanos();
        boolean isQuiet = true;
        while (running && isQuiet) {
            pause(Math.max(nanos, NEWS_EVERY.toNanos()));
            nanos = 0;
            Duration rested = Duration.between(started, clock.instant()).abs();
            isQuiet = rested.compareTo(settings.every()) < 0 && trouble.code().isEmpty() && !hasNews();
        }
    }

    private boolean hasNews() {
        try {
            return sizes() != sizeSent;
        } catch (DataAccessException e) {
            return true;
        }
    }

    private long sizes() {
        return own.size()
                + shelf.sizes().stream().mapToLong(HeldShelf.Held::size).sum();
    }

    private void pause(long nanos) {
        try {
            if (stops.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /// The parent does not speak with this node.
    private static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Closed(String code) {
            super(code);
            this.code = code;
        }
    }

    private Pace round(ParentClient client) throws IOException {
        sizeSent = sizes();
        offerAll();
        Hash digest = editions.used().digest();
        Instant sent = clock.instant();
        Welcome welcome = client.greet(
                new Greeting(Greeting.PROTOCOL, self.origin(), self.release(), sent, measured, sender.has(), digest));
        Instant received = clock.instant();
        return switch (welcome) {
            case Welcome.Closed closed -> throw new Closed(closed.code());
            case Welcome.Open open -> {
                hear(open, ClockReading.of(sent, received, open.clock()), received);
                sender.welcomed(open);
                Pace pace = send(client, open.pace());
                states = sender.states();
                fetch(client, open.editions(), digest);
                yield pace;
            }
        };
    }

    private void offerAll() {
        String parent = settings.parent().key();
        sender.offer(own.open(), own.word(parent));
        for (HeldLog log : shelf.logs()) {
            sender.offer(log, shelf.word(log.origin(), parent));
        }
    }

    private Pace send(ParentClient client, Pace first) throws IOException {
        Pace pace = first;
        Optional<Portion> next = sender.next();
        while (running && next.isPresent()) {
            Portion portion = next.get();
            Reply reply = client.send(portion);
            pace = pace(reply).orElse(pace);
            sender.replied(portion, reply).ifPresent(word -> keep(portion, word));
            states = sender.states();
            pause(pace.pause().toNanos());
            next = sender.next();
        }
        return pace;
    }

    private static Optional<Pace> pace(Reply reply) {
        return switch (reply) {
            case Reply.Receipt receipt -> Optional.of(receipt.pace());
            case Reply.Misplaced misplaced -> Optional.of(misplaced.pace());
            case Reply.Closed closed -> Optional.of(closed.pace());
            case Reply.Forked _, Reply.Broken _ -> Optional.empty();
        };
    }

    private void keep(Portion portion, Countersignature word) {
        if (portion.origin().equals(self.origin())) {
            own.keepWord(portion.head(), word);
        } else {
            shelf.keepWord(portion.origin(), word, portion.upTo());
        }
    }

    private void hear(Welcome.Open open, ClockReading reading, Instant now) {
        measured = reading;
        own.know(open.from());
        List<ContactTable.Said> said = open.standings().stream()
                .map(standing -> new ContactTable.Said(
                        standing.origin().name(), standing.origin().publicKey(), standing.size()))
                .toList();
        receiving.keep(new ContactTable.Contact(
                new Origin(open.from().name(), settings.parent().key()),
                open.release(),
                now,
                said,
                open.unread(),
                reading,
                receiving.differs(reading)));
    }

    private void fetch(ParentClient client, Hash theirs, Hash own) throws IOException {
        boolean isKnown = theirs.equals(own) || Objects.equals(theirs, editionsSeen);
        if (!isKnown || !editions.waiting().isEmpty()) {
            editions.fetch(client.catalogue(), client::piece);
            editionsSeen = theirs;
        }
    }
}

package org.limen.sync.link;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.round.Caller;
import org.limen.engine.sync.round.Patience;
import org.limen.engine.sync.round.Step;
import org.limen.engine.sync.round.Trouble;
import org.limen.kernel.RefusedException;
import org.limen.sync.LineAbove;
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
/// It runs on a thread of its own and does what its [Caller] decides.
@Component
public class ParentLink implements LineAbove, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ParentLink.class);
    private static final Step.Over STOPPED = new Step.Over(Duration.ZERO);
    private static final Duration NEWS_EVERY = Duration.ofSeconds(2);
    private static final Duration AGAIN_FIRST = Duration.ofSeconds(1);
    private static final Duration AGAIN_MAX = Duration.ofMinutes(1);

    /// One call may fail while the node above starts anew.
    private static final int TRIES_UNTIL_CUT = 2;

    private final LinkSettings settings;
    private final Self self;
    private final OwnLog own;
    private final HeldShelf shelf;
    private final Receiving receiving;
    private final Editions editions;
    private final Clock clock;
    private final Caller caller;
    private final Semaphore stops = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Map<Origin, LogState> states = Map.of();

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
        this.caller = new Caller(settings.parent().key(), new Patience(settings.every(), AGAIN_FIRST, AGAIN_MAX));
    }

    Trouble trouble() {
        return trouble;
    }

    @Override
    public State state() {
        if (!settings.parent().isSet()) {
            return State.NONE;
        }
        return trouble.tries() >= TRIES_UNTIL_CUT ? State.CUT : State.UP;
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
                Step.Over over = tried(client);
                trouble = caller.trouble();
                await(over.rest());
            }
        }
    }

    /// One round.
    private Step.Over tried(ParentClient client) {
        try {
            return round(client);
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

    private Step.Over failed(String code, Exception e) {
        if (!running) {
            return STOPPED;
        }
        Step.Over over = caller.failed(code, String.valueOf(e.getMessage()), clock.instant());
        if (caller.trouble().tries() == 1) {
            LOG.info("The parent can't be reached ({}: {}); trying on", code, e.toString());
        }
        return over;
    }

    /// Rests at least so long, and then until there is news or it is time to call anyway.
    private void await(Duration rest) {
        Instant started = clock.instant();
        long nanos = rest.toNanos();
        boolean isDue = false;
        while (running && !isDue) {
            pause(Math.max(nanos, NEWS_EVERY.toNanos()));
            nanos = 0;
            isDue = isDue(Duration.between(started, clock.instant()).abs());
        }
    }

    private boolean isDue(Duration rested) {
        try {
            return caller.isDue(rested, sizes());
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

    private Step.Over round(ParentClient client) throws IOException {
        long sizes = sizes();
        offerAll();
        Hash digest = editions.used().digest();
        Welcome welcome = client.greet(caller.begin(self.origin(), self.release(), clock.instant(), sizes, digest));
        Instant now = clock.instant();
        return switch (welcome) {
            case Welcome.Closed closed -> caller.closed(closed, now);
            case Welcome.Open open -> {
                hear(open, caller.welcomed(open, now), now);
                yield goOn(client);
            }
        };
    }

    private void offerAll() {
        String parent = settings.parent().key();
        caller.offer(own.open(), own.word(parent));
        for (HeldLog log : shelf.logs()) {
            caller.offer(log, shelf.word(log.origin(), parent));
        }
    }

    private Step.Over goOn(ParentClient client) throws IOException {
        while (running) {
            Step step = caller.next(!editions.waiting().isEmpty());
            states = caller.states();
            switch (step) {
                case Step.Send(Portion portion) -> send(client, portion);
                case Step.Fetch _ -> {
                    editions.fetch(client.catalogue(), client::piece);
                    caller.fetched();
                }
                case Step.Over over -> {
                    return over;
                }
            }
        }
        return STOPPED;
    }

    private void send(ParentClient client, Portion portion) throws IOException {
        Reply reply = client.send(portion);
        caller.replied(portion, reply).ifPresent(word -> keep(portion, word));
        states = caller.states();
        pause(caller.pause().toNanos());
    }

    private void keep(Portion portion, Countersignature word) {
        if (portion.origin().equals(self.origin())) {
            own.keepWord(portion.head(), word);
        } else {
            shelf.keepWord(portion.origin(), word, portion.upTo());
        }
    }

    private void hear(Welcome.Open open, ClockReading reading, Instant now) {
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
}

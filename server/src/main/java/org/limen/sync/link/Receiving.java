package org.limen.sync.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.round.Host;
import org.limen.kernel.RefusedException;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.sync.edition.Editions;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.NodeTable;
import org.limen.sync.log.Self;
import org.limen.sync.reading.Reading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The parent's side of a round, whichever way its messages came.
///
/// At most a few portions are taken at once, and the more there are, the smaller the next may be: many posts that
/// come back together must not hold up the booths of a centre.
@Component
@EnableConfigurationProperties(LinkSettings.class)
public class Receiving {
    private static final int AT_ONCE_MAX = 4;
    private static final long WAITING_MANY = 50_000;
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(5);
    private static final int BYTES_MIN = 64 << 10;

    private final Self self;
    private final HeldShelf shelf;
    private final Reading reading;
    private final Editions editions;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LinkSettings settings;
    private final NodeTable nodes = new NodeTable();
    private final ContactTable contacts = new ContactTable();
    private final Semaphore places = new Semaphore(AT_ONCE_MAX, true);
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, Long> refused = new ConcurrentHashMap<>();

    Receiving(
            Self self,
            HeldShelf shelf,
            Reading reading,
            Editions editions,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock,
            LinkSettings settings) {
        this.self = self;
        this.shelf = shelf;
        this.reading = reading;
        this.editions = editions;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /// Why the last portion of a log was not taken, as its key says.
    record Fault(String code, Instant since) {}

    @Nullable
    Fault fault(String publicKey) {
        return faults.get(publicKey);
    }

    /// How many portions were not taken since this node started, by reason.
    SortedMap<String, Long> refused() {
        return new TreeMap<>(refused);
    }

    /// The child that has this key; empty where none was made known.
    Optional<NodeTable.Below> child(String publicKey) {
        return nodes.find(jdbc, publicKey).filter(NodeTable.Below::child);
    }

    /// Answers a greeting.
    public Welcome greet(Greeting greeting, Origin caller) {
        Instant now = clock.instant();
        var host = new Host(self.origin(), self.keys(), shelf);
        return switch (host.hear(greeting, caller, known(caller))) {
            case Host.Heard.No(String code) -> new Welcome.Closed(code, now);
            case Host.Heard.Yes(var standings, boolean getsEditions) -> {
                hear(greeting, now);
                yield new Welcome.Open(
                        Greeting.PROTOCOL,
                        self.origin(),
                        self.release(),
                        clock.instant(),
                        standings,
                        getsEditions ? editions.offered(caller).digest() : greeting.editions(),
                        unread(greeting),
                        pace());
            }
        };
    }

    private Host.Child known(Origin caller) {
        return child(caller.publicKey())
                .map(child -> child.revocation() == null ? Host.Child.LET_IN : Host.Child.SHUT_OUT)
                .orElse(Host.Child.UNKNOWN);
    }

    /// Takes a portion that a child sent.
    public Reply take(Portion portion, Origin carrier) {
        Reply reply = takenInTurn(portion, carrier);
        switch (reply) {
            case Reply.Closed closed -> refused.merge(closed.code(), 1L, Long::sum);
            case Reply.Broken broken -> refused.merge(broken.code(), 1L, Long::sum);
            case Reply.Forked _ -> refused.merge("fork", 1L, Long::sum);
            case Reply.Receipt _, Reply.Misplaced _ -> {}
        }
        return reply;
    }

    private Reply takenInTurn(Portion portion, Origin carrier) {
        try {
            if (!places.tryAcquire(2, TimeUnit.SECONDS)) {
                return new Reply.Closed(portion.origin(), "busy", clock.instant(), new Pace(BYTES_MIN, BUSY_PAUSE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Closed(portion.origin(), "busy", clock.instant(), pace());
        }
        try {
            return taken(portion, carrier);
        } catch (RefusedException e) {
            return new Reply.Closed(portion.origin(), e.refusal().code(), clock.instant(), pace());
        } finally {
            places.release();
        }
    }

    private Reply taken(Portion portion, Origin carrier) {
        Origin origin = portion.origin();
        boolean wasForked = isForked(origin);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Reply reply = new Holder(self.origin(), self.keys(), shelf).take(portion, carrier, pace(), now);
        note(origin, reply, now);
        if (reply instanceof Reply.Forked forked && !wasForked && isForked(origin)) {
            enter("log-forked", origin, now, Map.of("after", forked.after(), "through", carrier.name()));
        }
        return reply;
    }

    private void note(Origin origin, Reply reply, Instant now) {
        String code = switch (reply) {
            case Reply.Broken broken -> broken.code();
            case Reply.Closed closed -> closed.code();
            default -> null;
        };
        if (code == null) {
            faults.remove(origin.publicKey());
        } else {
            faults.merge(
                    origin.publicKey(),
                    new Fault(code, now),
                    (before, fresh) -> before.code().equals(fresh.code()) ? before : fresh);
        }
    }

    private boolean isForked(Origin origin) {
        return shelf.log(origin).map(HeldLog::isForked).orElse(false);
    }

    private void enter(String kind, Origin origin, Instant now, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("node", origin.name());
        body.put("publicKey", origin.publicKey());
        body.putAll(more);
        ledger.commit(page -> {
            page.enter(new LedgerEvent(kind, origin.name(), now, body));
            return origin;
        });
    }

    /// Keeps what a child said of itself, and says so where its clock began to differ or agrees again.
    private void hear(Greeting greeting, Instant now) {
        ClockReading measured = greeting.measured();
        ClockReading theirs =
                measured == null ? null : new ClockReading(measured.ahead().negated(), measured.uncertainty());
        var said = greeting.logs().stream()
                .map(has ->
                        new ContactTable.Said(has.origin().name(), has.origin().publicKey(), has.size()))
                .toList();
        keep(new ContactTable.Contact(greeting.from(), greeting.release(), now, said, 0, theirs, differs(theirs)));
    }

    boolean differs(@Nullable ClockReading reading) {
        return reading != null && reading.differs(settings.clockTolerated());
    }

    /// Keeps what was last heard of a node; where it tells nothing of its clock, what was measured before stands.
    synchronized void keep(ContactTable.Contact heard) {
        Optional<ContactTable.Contact> before = contacts.find(jdbc, heard.node().publicKey());
        ContactTable.Contact contact =
                heard.clock() == null ? before.map(heard::withClockOf).orElse(heard) : heard;
        contacts.keep(jdbc, contact);
        ClockReading reading = contact.clock();
        boolean differed = before.map(ContactTable.Contact::clockDiffers).orElse(false);
        if (reading != null && differed != contact.clockDiffers()) {
            enter(
                    "clock-differs",
                    contact.node(),
                    contact.heard(),
                    Map.of(
                            "differs",
                            contact.clockDiffers(),
                            "aheadMillis",
                            reading.ahead().toMillis(),
                            "uncertaintyMillis",
                            reading.uncertainty().toMillis()));
        }
    }

    private long unread(Greeting greeting) {
        return greeting.logs().stream()
                .flatMap(has -> reading.unread(has.origin().publicKey()).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private Pace pace() {
        int busy = AT_ONCE_MAX - places.availablePermits();
        Duration pause = reading.waiting() > WAITING_MANY ? Duration.ofSeconds(1) : Duration.ZERO;
        return new Pace(Math.max(BYTES_MIN, Pace.FREE.bytesMax() >> Math.max(0, busy - 1)), pause);
    }
}

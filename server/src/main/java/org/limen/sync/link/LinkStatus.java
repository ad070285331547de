package org.limen.sync.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.ReadableLog;
import org.limen.engine.sync.reading.Standstill;
import org.limen.engine.sync.round.Trouble;
import org.limen.sync.edition.Editions;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.NodeTable;
import org.limen.sync.log.OwnLog;
import org.limen.sync.log.Self;
import org.limen.sync.reading.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How every link stands, put together from what both sides know.
@Component
public class LinkStatus {
    private final Self self;
    private final LinkSettings settings;
    private final ParentLink parent;
    private final Receiving receiving;
    private final Door door;
    private final HeldShelf shelf;
    private final OwnLog own;
    private final Reading reading;
    private final Editions editions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final NodeTable nodes = new NodeTable();
    private final ContactTable contacts = new ContactTable();

    LinkStatus(
            Self self,
            LinkSettings settings,
            ParentLink parent,
            Receiving receiving,
            Door door,
            HeldShelf shelf,
            OwnLog own,
            Reading reading,
            Editions editions,
            JdbcClient jdbc,
            Clock clock) {
        this.self = self;
        this.settings = settings;
        this.parent = parent;
        this.receiving = receiving;
        this.door = door;
        this.shelf = shelf;
        this.own = own;
        this.reading = reading;
        this.editions = editions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All links of this node.
    ///
    /// @param listens the port on which nodes below call; null where none is open
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AllLinks(
            Node self,
            @Nullable Integer listens,
            @Nullable Upwards parent,
            List<Downwards> children,
            List<Door.Knock> knocks,
            List<Waiting> editions) {}

    public record Node(String name, String publicKey) {}

    /// @param aheadMillis how far the other clock is ahead of this one; negative where it is behind
    /// @param differs     by more than is tolerated
    public record ClockSaid(long aheadMillis, long uncertaintyMillis, boolean differs) {}

    /// The link to the parent.
    ///
    /// @param url    empty where records go by hand alone; then nothing is silent
    /// @param state  `up-to-date`, `behind`, `silent`, `broken`, `waiting`
    /// @param why    the code of what is broken, or why the parent can't be reached
    /// @param behind how many entries the parent does not hold yet, in all logs
    /// @param since  when the first of those was recorded here; null where there is none
    /// @param unread entries that the parent holds and is too old to read
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Upwards(
            @Nullable String name,
            String publicKey,
            String url,
            String state,
            @Nullable String why,
            @Nullable Instant whySince,
            long behind,
            @Nullable Instant since,
            @Nullable Instant heardAt,
            @Nullable String release,
            long unread,
            @Nullable ClockSaid clock,
            List<LogSaid> logs) {}

    /// One log on its way to the parent.
    ///
    /// @param root of the tree over the entries that the parent holds, as they stand here; null where it is broken
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogSaid(
            String name,
            String publicKey,
            String state,
            long held,
            long size,
            @Nullable String root,
            @Nullable String why) {}

    /// A node below this one.
    ///
    /// @param state    `up-to-date`, `behind`, `silent`, `broken`, `revoked`, `waiting`
    /// @param through  the name of the child that passes its log on; null where it calls itself
    /// @param behind   how many entries it has and this node does not hold, as it said last
    /// @param root     of the tree over the entries that are held; both sides name the same
    /// @param heldUpTo everything that it had recorded by then, by its own clock, is held
    /// @param unread   entries that this node holds of it and is too old to read, by kind
    /// @param apart    what was kept beside its log
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Downwards(
            String name,
            String publicKey,
            Instant since,
            @Nullable String through,
            String state,
            @Nullable String why,
            @Nullable Instant whySince,
            long held,
            long behind,
            @Nullable String root,
            @Nullable Instant heldUpTo,
            @Nullable Instant heardAt,
            @Nullable String release,
            @Nullable ClockSaid clock,
            Map<String, Long> unread,
            List<Standstill> standstills,
            List<NodeTable.Apart> apart,
            NodeTable.@Nullable Revocation revocation) {}

    /// An edition of the parent's that was not taken.
    public record Waiting(String sort, String name, long number, String state, long bytes, long bytesTotal) {}

    /// How it all stands now.
    public AllLinks now() {
        int port = door.port();
        return new AllLinks(
                new Node(self.origin().name(), self.origin().publicKey()),
                port < 0 ? null : port,
                settings.parent().isKnown() ? upwards() : null,
                nodes.all(jdbc).stream().map(this::downwards).toList(),
                door.knocks(),
                editions.waiting().stream()
                        .map(waiting -> new Waiting(
                                waiting.offered().sort(),
                                waiting.offered().name(),
                                waiting.offered().number(),
                                waiting.state(),
                                waiting.bytes(),
                                waiting.offered().bytes()))
                        .toList());
    }

    private Upwards upwards() {
        String key = settings.parent().key();
        Optional<ContactTable.Contact> contact = contacts.find(jdbc, key);
        List<LogSaid> logs = logs(key);
        long behind = logs.stream()
                .mapToLong(log -> Math.max(0, log.size() - log.held()))
                .sum();
        Trouble trouble = parent.trouble();
        Optional<LogSaid> broken =
                logs.stream().filter(log -> log.state().equals("broken")).findFirst();
        String why = broken.map(LogSaid::why).orElse(trouble.code().isEmpty() ? null : trouble.code());
        return new Upwards(
                contact.map(heard -> heard.node().name())
                        .or(() -> own.nameOf(key))
                        .orElse(null),
                key,
                settings.parent().url(),
                state(broken.isPresent(), trouble, contact, behind),
                why,
                why == null ? null : trouble.since(),
                behind,
                behind == 0 ? null : own.recordedAt(own.word(key) + 1).orElse(null),
                contact.map(ContactTable.Contact::heard).orElse(null),
                contact.map(ContactTable.Contact::release).orElse(null),
                contact.map(ContactTable.Contact::unread).orElse(0L),
                contact.map(LinkStatus::clock).orElse(null),
                logs);
    }

    private String state(boolean isBroken, Trouble trouble, Optional<ContactTable.Contact> contact, long behind) {
        if (isBroken
                || List.of("revoked", "unknown-node", "key-refused", "protocol-unknown")
                        .contains(trouble.code())) {
            return "broken";
        }
        if (!settings.parent().isSet()) {
            return behind > 0 ? "behind" : "up-to-date";
        }
        if (contact.isEmpty()) {
            return "waiting";
        }
        return isSilent(contact.get()) || !trouble.code().isEmpty() ? "silent" : behind > 0 ? "behind" : "up-to-date";
    }

    private boolean isSilent(ContactTable.Contact contact) {
        return Duration.between(contact.heard(), clock.instant()).compareTo(settings.silence()) > 0;
    }

    /// Each log with what the parent is known to hold: as it said in this run of the node, else by the words that
    /// it gave.
    private List<LogSaid> logs(String parentKey) {
        Map<Origin, LogState> states = parent.states();
        var logs = new ArrayList<LogSaid>();
        logs.add(log(own.open(), own.word(parentKey), states.get(self.origin())));
        for (HeldShelf.Held held : shelf.sizes()) {
            Origin origin = held.origin();
            shelf.log(origin).ifPresent(log -> logs.add(log(log, shelf.word(origin, parentKey), states.get(origin))));
        }
        return logs;
    }

    private static LogSaid log(ReadableLog log, long word, @Nullable LogState state) {
        long size = log.size();
        return switch (state) {
            case LogState.Forked forked -> broken(log, forked.after(), "fork");
            case LogState.SetBack _ -> broken(log, size, "set-back");
            case LogState.Refused refused -> broken(log, Math.min(word, size), refused.code());
            case LogState.UpToDate done -> plain(log, done.size());
            case LogState.Behind behind -> plain(log, behind.held());
            case null -> plain(log, word);
            case LogState.Unheard _ -> plain(log, word);
        };
    }

    private static LogSaid plain(ReadableLog log, long held) {
        Origin origin = log.origin();
        long size = log.size();
        String state = held < size ? "behind" : "up-to-date";
        return new LogSaid(origin.name(), origin.publicKey(), state, held, size, root(log, held), null);
    }

    private static LogSaid broken(ReadableLog log, long held, String why) {
        Origin origin = log.origin();
        return new LogSaid(origin.name(), origin.publicKey(), "broken", held, log.size(), null, why);
    }

    private static @Nullable String root(ReadableLog log, long size) {
        return size == 0 || size > log.size() ? null : log.rootAt(size).hex();
    }

    private Downwards downwards(NodeTable.Below below) {
        String key = below.origin().publicKey();
        Optional<HeldLog> log = shelf.log(below.origin());
        String caller = below.child() || below.carrier() == null ? key : below.carrier();
        Optional<ContactTable.Contact> contact = contacts.find(jdbc, caller);
        long held = log.map(HeldLog::size).orElse(0L);
        long said = contact.stream()
                .flatMap(heard -> heard.said().stream())
                .filter(has -> has.publicKey().equals(key))
                .mapToLong(ContactTable.Said::size)
                .max()
                .orElse(held);
        long behind = Math.max(0, said - held);
        boolean isForked = log.map(HeldLog::isForked).orElse(false);
        Receiving.Fault fault = receiving.fault(key);
        String why = isForked ? "fork" : fault == null ? null : fault.code();
        return new Downwards(
                below.origin().name(),
                key,
                below.since(),
                caller.equals(key)
                        ? null
                        : nodes.find(jdbc, caller)
                                .map(node -> node.origin().name())
                                .orElse(null),
                state(below, why, contact, behind, held),
                why,
                fault == null ? null : fault.since(),
                held,
                behind,
                log.map(stored -> root(stored, held)).orElse(null),
                log.flatMap(stored -> stored.headUpTo(0, held))
                        .map(head -> head.signed())
                        .orElse(null),
                contact.map(ContactTable.Contact::heard).orElse(null),
                contact.map(ContactTable.Contact::release).orElse(null),
                contact.map(LinkStatus::clock).orElse(null),
                reading.unread(key),
                reading.standstills().stream()
                        .filter(still -> still.origin().publicKey().equals(key))
                        .sorted(Comparator.comparing(Standstill::reader))
                        .toList(),
                nodes.apart(jdbc, key),
                below.revocation());
    }

    private String state(
            NodeTable.Below below,
            @Nullable String why,
            Optional<ContactTable.Contact> contact,
            long behind,
            long held) {
        if (below.revocation() != null) {
            return "revoked";
        }
        if (why != null) {
            return "broken";
        }
        if (contact.isEmpty()) {
            return held == 0 ? "waiting" : "silent";
        }
        return isSilent(contact.get()) ? "silent" : behind > 0 ? "behind" : "up-to-date";
    }

    private static @Nullable ClockSaid clock(ContactTable.Contact contact) {
        ClockReading reading = contact.clock();
        return reading == null
                ? null
                : new ClockSaid(
                        reading.ahead().toMillis(), reading.uncertainty().toMillis(), contact.clockDiffers());
    }
}

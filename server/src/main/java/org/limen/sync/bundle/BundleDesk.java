package org.limen.sync.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Refusal;
import org.limen.ledger.DiskSpace;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.NodeKey;
import org.limen.sync.edition.ByHand;
import org.limen.sync.log.OwnLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Bundles made and taken at a running node, by an officer with a memory stick at the console.
@Component
class BundleDesk {
    private static final Duration LIE_FOR = Duration.ofHours(12);

    private final Carrying carrying;
    private final Path folder;
    private final String parentKey;
    private final OwnLog own;
    private final ByHand byHand;
    private final Ledger ledger;
    private final Clock clock;

    BundleDesk(
            DataSource database,
            @Value("${limen.data}") Path data,
            @Value("${limen.sync.parent.key:}") String parentKey,
            NodeIdentity node,
            NodeKey key,
            OwnLog own,
            ByHand byHand,
            Ledger ledger,
            Clock clock) {
        this.carrying = new Carrying(database, data, node.name(), key, clock);
        this.folder = data.toAbsolutePath().resolve("sync").resolve("bundles");
        this.parentKey = parentKey;
        this.own = own;
        this.byHand = byHand;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A bundle that was made and lies ready.
    ///
    /// @param whole whether it has all; else another is to be made
    record Made(UUID id, long entries, boolean whole, long bytes) {}

    /// What a bundle brought, and what goes back.
    ///
    /// @param kind             `up` from a child, `receipt` from the parent
    /// @param entries          of a child's records
    /// @param words            of the parent, by which it vouches for what it holds
    /// @param editions         that came whole
    /// @param editionBytesLeft for which the receipt had no room
    /// @param receipt          what goes back to the child; null where nothing does
    record Brought(
            String kind,
            String from,
            long entries,
            int words,
            int editions,
            long editionBytesLeft,
            List<BundleProblem> problems,
            @Nullable UUID receipt) {}

    /// What is done with a file.
    @FunctionalInterface
    private interface Work<T> {
        T on(Path file) throws IOException, GeneralSecurityException;
    }

    /// Makes a bundle for the parent, or with the editions for a child.
    Answer<Made> make(String publicKey, int part, long bytesMax, Officer by) {
        UUID id = UUID.randomUUID();
        return tried(file(id), file -> {
                    Carrying.Out out = publicKey.equals(parentKey)
                            ? carrying.out(file, publicKey, bytesMax)
                            : down(file, publicKey, part, bytesMax);
                    return new Made(id, out.entries(), out.whole(), Files.size(file));
                })
                .map(made -> {
                    enter("bundle-made", publicKey, Map.of("entries", made.entries(), "whole", made.whole()), by);
                    return made;
                });
    }

    private Carrying.Out down(Path file, String childKey, int part, long bytesMax)
            throws IOException, GeneralSecurityException {
        byHand.layOutFor(childKey);
        return carrying.down(file, childKey, part, bytesMax);
    }

    /// Takes a bundle that came, whatever it is.
    Answer<Brought> take(Path bundle, long bytesMax, Officer by) {
        UUID id = UUID.randomUUID();
        Answer<Brought> taken = tried(file(id), receipt -> taken(bundle, receipt, id, bytesMax));
        return taken.map(brought -> {
            enter(
                    "bundle-taken",
                    brought.from(),
                    Map.of("kind", brought.kind(), "entries", brought.entries(), "editions", brought.editions()),
                    by);
            return brought;
        });
    }

    private Brought taken(Path bundle, Path receipt, UUID id, long bytesMax)
            throws IOException, GeneralSecurityException {
        try {
            Carrying.In in = carrying.in(bundle, receipt, bytesMax);
            return new Brought("up", in.from().name(), in.entries(), 0, 0, in.editionBytesLeft(), in.problems(), id);
        } catch (BundleFault fault) {
            if (!fault.code().equals("other-purpose")) {
                throw fault;
            }
            Carrying.Receipt said = carrying.receipt(bundle, this::knowParent);
            return new Brought(
                    "receipt", said.from().name(), 0, said.words(), said.editions(), 0, said.problems(), null);
        }
    }

    /// The node above is known by its key, which an administrator wrote down; its name comes with its first word.
    private void knowParent(Origin signed) {
        if (signed.publicKey().equals(parentKey)) {
            own.know(signed);
        }
    }

    /// A file that lies ready; empty where it was swept.
    Optional<Path> ready(UUID id) {
        return Optional.of(file(id)).filter(Files::exists);
    }

    /// A place for a bundle that is being sent here.
    Path incoming() throws IOException {
        sweep();
        return Files.createTempFile(folder, "coming", null);
    }

    private <T> Answer<T> tried(Path file, Work<T> work) {
        try {
            sweep();
            return Answer.given(work.on(file));
        } catch (BundleFault fault) {
            return Answer.refused(
                    new Refusal("bundle-" + fault.code(), 422, String.valueOf(fault.getMessage()), fault.params()));
        } catch (IOException | GeneralSecurityException e) {
            return Answer.refused(
                    new DiskSpace(folder).isFull()
                            ? Refusal.DISK_FULL
                            : Refusal.of("bundle-failed", 409, String.valueOf(e.getMessage())));
        }
    }

    /// Deletes what has lain here for long, by the clock of the file system, which may differ from the node's.
    private void sweep() throws IOException {
        Path now = Files.createTempFile(Files.createDirectories(folder), "now", null);
        try (Stream<Path> files = Files.list(folder)) {
            Instant before = Files.getLastModifiedTime(now).toInstant().minus(LIE_FOR);
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } finally {
            Files.deleteIfExists(now);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    private void enter(String kind, String subject, Map<String, Object> more, Officer by) {
        var body = new LinkedHashMap<>(more);
        body.put("officer", by.id());
        ledger.commit(page -> {
            page.enter(new LedgerEvent(kind, subject, clock.instant(), body));
            return subject;
        });
    }
}

package org.limen.sync.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.round.Fetching;
import org.limen.kernel.Answer;
import org.limen.kernel.down.FlowingDown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The editions that this node passes on, and those that it fetches.
@Component
public class Editions {
    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final String HASH_WRONG = "hash-wrong";
    private static final Duration ASKED_EVERY = Duration.ofSeconds(2);

    private final ObjectProvider<FlowingDown> sorts;
    private final Clock clock;
    private final Path folder;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    Editions(ObjectProvider<FlowingDown> sorts, Clock clock, @Value("${limen.data}") Path data) {
        this.sorts = sorts;
        this.clock = clock;
        this.folder = data.toAbsolutePath().resolve("sync");
    }

    private record Asked(Catalogue catalogue, Instant at) {}

    /// An edition of the parent's that this node has not taken.
    ///
    /// @param state `coming`; `sort-unknown` or `form-unknown` where this release is too old for it;
    ///              `held` where it was taken and another is in force; or the code of the refusal
    /// @param bytes how many of them came
    public record Waiting(Offered offered, String state, long bytes, Instant at) {}

    /// Where pieces come from.
    @FunctionalInterface
    public interface Source {
        /// The bytes from a place on, as many as travel at once.
        byte[] piece(Offered offered, long from) throws IOException;
    }

    /// What this node has, to compare with what its parent passes on.
    public Catalogue used() {
        return asked("", FlowingDown::used);
    }

    /// What this node passes on to a child now.
    public Catalogue offered(Origin child) {
        return asked(child.publicKey(), sort -> sort.offered(child));
    }

    private Catalogue asked(String of, Function<FlowingDown, List<Offered>> each) {
        Asked last = asked.get(of);
        Instant now = clock.instant();
        if (last != null && Duration.between(last.at(), now).abs().compareTo(ASKED_EVERY) < 0) {
            return last.catalogue();
        }
        var catalogue = new Catalogue(
                sorts.stream().flatMap(sort -> each.apply(sort).stream()).toList());
        asked.put(of, new Asked(catalogue, now));
        return catalogue;
    }

    /// What was not taken of the parent's editions.
    public List<Waiting> waiting() {
        return List.copyOf(waiting.values());
    }

    /// Bytes of an edition that is offered; it lies in a file of its own as long as children fetch it.
    public byte[] piece(Offered offered, Origin child, long from, int bytesMax) throws IOException {
        Path file = outgoing(offered, child);
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, Math.min(from, in.length())));
            byte[] piece = new byte[(int) Math.min(bytesMax, in.length() - in.getFilePointer())];
            in.readFully(piece);
            return piece;
        }
    }

    /// Lets an edition lie in a file of its own, for who carries it by hand.
    void layOut(Offered offered, Origin child) throws IOException {
        outgoing(offered, child);
    }

    /// Takes what of these was carried here whole; the rest waits for the next bundle.
    synchronized void takeCarried(Catalogue theirs) throws IOException {
        List<Offered> lacking = lacking(theirs);
        for (Offered offered : lacking) {
            Path part = folder.resolve("incoming").resolve(offered.sha256());
            long there = Files.exists(part) ? Files.size(part) : 0;
            if (there < offered.bytes()) {
                waits(offered, "coming", there);
            } else {
                fetch(offered, (_, _) -> new byte[0]);
            }
        }
        sweep("incoming", lacking);
    }

    private List<Offered> lacking(Catalogue theirs) {
        return Fetching.lacking(used(), theirs, this::isFirst);
    }

    /// Fetches what this node lacks of the parent's, the oldest first, and takes each that came whole.
    public synchronized void fetch(Catalogue theirs, Source source) throws IOException {
        List<Offered> lacking = lacking(theirs);
        waiting.keySet().retainAll(lacking.stream().map(Offered::sha256).toList());
        for (Offered offered : lacking) {
            fetch(offered, source);
        }
        sweep("incoming", lacking);
    }

    private boolean isFirst(Offered offered) {
        return sort(offered).filter(FlowingDown::isFirst).isPresent();
    }

    private void fetch(Offered offered, Source source) throws IOException {
        Optional<FlowingDown> sort = sort(offered);
        OptionalInt formMax = sort.stream().mapToInt(FlowingDown::formMax).findFirst();
        switch (Fetching.of(offered, formMax, came(offered), clock.instant())) {
            case SORT_UNKNOWN -> waits(offered, "sort-unknown", 0);
            case FORM_UNKNOWN -> waits(offered, "form-unknown", 0);
            case FETCH -> take(offered, sort.orElseThrow(), fetched(offered, source));
            case LEFT -> {}
        }
    }

    private Optional<FlowingDown> sort(Offered offered) {
        return sorts.stream().filter(own -> own.sort().equals(offered.sort())).findFirst();
    }

    private Fetching.@Nullable Came came(Offered offered) {
        Waiting before = waiting.get(offered.sha256());
        boolean isAskedAgain = before != null && Set.of("coming", HASH_WRONG).contains(before.state());
        return before == null || isAskedAgain
                ? null
                : new Fetching.Came(before.state().equals("held"), before.at());
    }

    private Path fetched(Offered offered, Source source) throws IOException {
        Path part = Files.createDirectories(folder.resolve("incoming")).resolve(offered.sha256());
        long there = Files.exists(part) ? Files.size(part) : 0;
        while (there < offered.bytes()) {
            waits(offered, "coming", there);
            byte[] piece = source.piece(offered, there);
            if (piece.length == 0) {
                throw new IOException("the parent's edition ends after " + there + " bytes");
            }
            Files.write(part, piece, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            there += piece.length;
        }
        return part;
    }

    private void take(Offered offered, FlowingDown sort, Path whole) throws IOException {
        if (!sha256(whole).equals(offered.sha256())) {
            Files.delete(whole);
            waits(offered, HASH_WRONG, 0);
            return;
        }
        switch (sort.take(offered, whole)) {
            case Answer.Given<FlowingDown.Taken>(var taken) -> {
                Files.deleteIfExists(whole);
                waiting.remove(offered.sha256());
                asked.clear();
                LOG.info("Took edition {} of {} from the parent", offered.number(), offered.name());
                if (!taken.inForce()) {
                    waits(offered, "held", offered.bytes());
                }
            }
            case Answer.Refused<FlowingDown.Taken>(var refusal) -> {
                LOG.warn("Edition {} of {} was not taken: {}", offered.number(), offered.name(), refusal.detail());
                waits(offered, refusal.code(), offered.bytes());
            }
        }
    }

    private void waits(Offered offered, String state, long bytes) {
        waiting.put(offered.sha256(), new Waiting(offered, state, bytes, clock.instant()));
    }

    /// What was offered to nobody of late goes whenever a file is made.
    private Path outgoing(Offered offered, Origin child) throws IOException {
        Path file = Files.createDirectories(folder.resolve("outgoing")).resolve(offered.sha256());
        if (!Files.exists(file)) {
            sweep(
                    "outgoing",
                    asked.values().stream()
                            .flatMap(of -> of.catalogue().items().stream())
                            .toList());
            Path making = Files.createTempFile(folder, "outgoing", null);
            try (InputStream in = sort(offered).orElseThrow().open(offered, child)) {
                Files.copy(in, making, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!sha256(making).equals(offered.sha256())) {
                Files.delete(making);
                throw new IOException(offered.name() + " was decided anew since it was offered");
            }
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private void sweep(String below, List<Offered> wanted) throws IOException {
        List<String> keep = wanted.stream().map(Offered::sha256).toList();
        Path lying = folder.resolve(below);
        if (Files.isDirectory(lying)) {
            try (Stream<Path> files = Files.list(lying)) {
                for (Path file : files.toList()) {
                    if (!keep.contains(file.getFileName().toString())) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Hash.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.limen.sync.bundle;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.sync.edition.EditionFolder;

/// The editions of a bundle: what a child says it has, and what its parent writes for it.
final class CarriedEditions {
    private final EditionFolder folder;
    private final Map<String, Long> came = new HashMap<>();
    private Optional<Catalogue> used = Optional.empty();

    CarriedEditions(EditionFolder folder) {
        this.folder = folder;
    }

    /// The child's side: says what this node has, so that the receipt brings what it lacks.
    void say(Bundle.Writer bundle) throws IOException {
        bundle.record(Messages.of(folder.used()));
        bundle.record(EditionMessages.of(folder.came()));
    }

    /// The parent's side: hears what the child has; gives whether the message says that.
    boolean heard(byte[] message) {
        if (Messages.catalogue(message) instanceof Came.Whole<Catalogue>(Catalogue catalogue)) {
            used = Optional.of(catalogue);
            return true;
        }
        Optional<Map<String, Long>> parts = EditionMessages.came(message);
        parts.ifPresent(came::putAll);
        return parts.isPresent();
    }

    /// Writes what a child lacks, as far as there is room; gives how much is left for the next bundle.
    ///
    /// @param bytesMax of editions, before they are compressed
    /// @param skipped  bytes that went with the bundles before, where the child says nothing
    long write(Bundle.Writer bundle, String childKey, long skipped, long bytesMax) throws IOException {
        Optional<Catalogue> offered = folder.offered(childKey);
        if (offered.isEmpty()) {
            return 0;
        }
        bundle.record(Messages.of(offered.get()));
        Catalogue has = used.orElse(new Catalogue(List.of()));
        long skip = skipped;
        long room = bytesMax;
        long left = 0;
        for (Offered edition : has.lacking(offered.get())) {
            long from = came.getOrDefault(edition.sha256(), 0L);
            long skipsHere = Math.min(skip, edition.bytes() - from);
            skip -= skipsHere;
            long upTo = Math.min(edition.bytes(), from + skipsHere + room);
            write(bundle, edition, from + skipsHere, upTo);
            room -= upTo - from - skipsHere;
            left += edition.bytes() - upTo;
        }
        return left;
    }

    private void write(Bundle.Writer bundle, Offered edition, long from, long upTo) throws IOException {
        long at = from;
        while (at < upTo) {
            int most = (int) Math.min(EditionMessages.PIECE_BYTES, upTo - at);
            byte[] bytes = folder.piece(edition.sha256(), at, most);
            if (bytes.length == 0) {
                throw new IOException(edition.name() + " is shorter than it was offered");
            }
            bundle.record(EditionMessages.of(new EditionMessages.Piece(edition.sha256(), at, bytes)));
            at += bytes.length;
        }
    }

    /// The child's side again: what a bundle brought.
    static final class Brought {
        private final EditionFolder folder;
        private final String from;
        private Optional<Catalogue> catalogue = Optional.empty();
        private boolean isMissing;

        Brought(EditionFolder folder, String from) {
            this.folder = folder;
            this.from = from;
        }

        /// Keeps what a message brings; gives whether it is one of editions.
        boolean take(byte[] message) throws IOException {
            if (Messages.catalogue(message) instanceof Came.Whole<Catalogue>(Catalogue whole)) {
                catalogue = Optional.of(whole);
                return true;
            }
            Optional<EditionMessages.Piece> piece = EditionMessages.piece(message);
            if (piece.isPresent() && isNamed(piece.get())) {
                isMissing |= !folder.add(
                        piece.get().sha256(), piece.get().from(), piece.get().bytes());
            }
            return piece.isPresent();
        }

        private boolean isNamed(EditionMessages.Piece piece) {
            return catalogue.stream()
                    .flatMap(named -> named.items().stream())
                    .anyMatch(edition -> edition.sha256().equals(piece.sha256()));
        }

        /// How many editions are here whole and wait to be taken.
        int end() throws IOException {
            if (catalogue.isEmpty()) {
                return 0;
            }
            Map<String, Long> came = folder.came();
            folder.carried(from, catalogue.get());
            return (int) catalogue.get().items().stream()
                    .filter(edition -> came.getOrDefault(edition.sha256(), -1L) == edition.bytes())
                    .count();
        }

        /// Whether a bundle before this one is missing.
        boolean isMissing() {
            return isMissing;
        }
    }
}

package org.limen.sync.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limen.engine.sync.Origin;

/// The bytes of a bundle, for who carries it without a disk: the simulation.
public final class SealedBundle {
    private SealedBundle() {}

    /// What a bundle is for.
    public enum Purpose {
        UPWARDS(Bundle.UPWARDS),
        RECEIPT(Bundle.RECEIPT),
        BACK(Bundle.BACK);

        private final String written;

        Purpose(String written) {
            this.written = written;
        }
    }

    /// @param from who made it
    public record Opened(Origin from, List<byte[]> messages) {
        public Opened {
            messages = List.copyOf(messages);
        }
    }

    public static byte[] of(Purpose purpose, Origin self, KeyPair own, String receiverKey, List<byte[]> messages) {
        var bytes = new ByteArrayOutputStream();
        try (var bundle = new Bundle.Writer(() -> bytes, self, own, receiverKey, purpose.written)) {
            for (byte[] message : messages) {
                bundle.record(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
        return bytes.toByteArray();
    }

    /// Nothing where it was changed, cut off, is for another node or for something else.
    public static Optional<Opened> opened(byte[] bundle, Purpose purpose, KeyPair own, String ownKey) {
        var messages = new ArrayList<byte[]>();
        try {
            Origin from = Bundle.checked(
                    new ByteArrayInputStream(bundle), own, ownKey, Set.of(purpose.written), messages::add);
            return Optional.of(new Opened(from, messages));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package org.limen.sync.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Set;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.wire.Messages;

/// The records of a bundle: who made it and what for, then messages as they would travel over a link, then the maker's
/// signature over all of it and over whom it is for.
final class Bundle {
    static final String UPWARDS = "up";
    static final String RECEIPT = "receipt";
    static final String BACK = "back";
    static final String DOWNWARDS = "down";

    private static final byte MESSAGE = 1;
    private static final byte END = 0;

    private Bundle() {}

    /// Takes the messages of a bundle one by one.
    @FunctionalInterface
    interface Taker {
        void take(byte[] message) throws IOException;
    }

    /// Where a bundle is written to.
    @FunctionalInterface
    interface Target {
        OutputStream open() throws IOException;
    }

    /// Writes a bundle; without [#close()] it is not complete and nobody takes it.
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private final MessageDigest digest = Hash.sha256();
        private final KeyPair own;
        private long bytes;

        Writer(Path file, Origin self, KeyPair own, String receiverKey, String purpose)
                throws IOException, GeneralSecurityException {
            this(() -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), self, own, receiverKey, purpose);
        }

        Writer(Target target, Origin self, KeyPair own, String receiverKey, String purpose)
                throws IOException, GeneralSecurityException {
            PublicKey receiver = Ed25519.publicKey(receiverKey)
                    .orElseThrow(() -> new BundleFault("key-unreadable", "The receiver's key can't be read."));
            this.out = new DataOutputStream(new SealedOut(new BufferedOutputStream(target.open()), receiver));
            this.own = own;
            digest.update(receiverKey.getBytes(StandardCharsets.UTF_8));
            record((self.publicKey() + "\n" + purpose + "\n" + self.name()).getBytes(StandardCharsets.UTF_8));
        }

        void record(byte[] message) throws IOException {
            out.writeByte(MESSAGE);
            out.writeInt(message.length);
            out.write(message);
            digest.update(Hash.over(message).bytes());
            bytes += message.length;
        }

        /// How much was written.
        long bytes() {
            return bytes;
        }

        @Override
        public void close() throws IOException {
            try {
                out.writeByte(END);
                out.write(Base64.getDecoder().decode(Ed25519.sign(signed(digest), own.getPrivate())));
                out.close();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the node's key can't sign", e);
            }
        }
    }

    /// Reads a bundle whole and checks it, and gives who made it.
    static Origin checked(Path file, KeyPair own, String ownKey, Set<String> purposes) throws IOException {
        return checked(Files.newInputStream(file), own, ownKey, purposes, message -> {});
    }

    /// Reads a bundle whole and checks it, and gives who made it.
    ///
    /// @param taker is given the messages before anything was checked: it does nothing but keep them
    static Origin checked(InputStream from, KeyPair own, String ownKey, Set<String> purposes, Taker taker)
            throws IOException {
        MessageDigest digest = Hash.sha256();
        digest.update(ownKey.getBytes(StandardCharsets.UTF_8));
        var first = new byte[1][];
        String signature = read(from, own, message -> {
            if (first[0] == null) {
                first[0] = message;
            } else {
                taker.take(message);
            }
            digest.update(Hash.over(message).bytes());
        });
        String[] maker = first[0] == null ? new String[0] : new String(first[0], StandardCharsets.UTF_8).split("\n", 3);
        if (maker.length < 3 || !purposes.contains(maker[1])) {
            throw new BundleFault("other-purpose", "The bundle is for something else.");
        }
        byte[] signed = signed(digest);
        if (Ed25519.publicKey(maker[0])
                .filter(key -> Ed25519.isSigned(signed, signature, key))
                .isEmpty()) {
            throw new BundleFault("signature-wrong", "The bundle's signature is wrong.");
        }
        return new Origin(maker[2], maker[0]);
    }

    /// Gives the messages of a bundle that was checked.
    static void each(Path file, KeyPair own, Taker taker) throws IOException {
        var isFirst = new boolean[] {true};
        read(Files.newInputStream(file), own, message -> {
            if (!isFirst[0]) {
                taker.take(message);
            }
            isFirst[0] = false;
        });
    }

    private static String read(InputStream from, KeyPair own, Taker taker) throws IOException {
        try (from;
                var in = new DataInputStream(new BufferedInputStream(new SealedIn(from, own)))) {
            for (byte kind = in.readByte(); kind != END; kind = in.readByte()) {
                int length = in.readInt();
                if (kind != MESSAGE || length < 0 || length > Messages.BYTES_MAX) {
                    throw new BundleFault("unreadable", "The bundle has a record that can't be read.");
                }
                byte[] message = in.readNBytes(length);
                if (message.length < length) {
                    throw new EOFException();
                }
                taker.take(message);
            }
            String signature = Base64.getEncoder().encodeToString(in.readNBytes(64));
            if (in.read() >= 0) {
                throw new BundleFault("unreadable", "Something follows the bundle's signature.");
            }
            return signature;
        } catch (EOFException e) {
            throw new BundleFault("cut-off", "The bundle is cut off.");
        }
    }

    private static byte[] signed(MessageDigest digest) {
        return ("limen-bundle-1 " + Hash.of(digest.digest()).hex()).getBytes(StandardCharsets.US_ASCII);
    }
}

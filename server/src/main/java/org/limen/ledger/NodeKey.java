package org.limen.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// The node's Ed25519 key pair, made at the first start and kept in a file that only the node's user can read.
///
/// The file has two lines: the private key (PKCS #8) and the public key (X.509), each in base64.
public record NodeKey(KeyPair pair) {

    /// Reads the key of a data folder, or makes it where there is none.
    public static NodeKey in(Path data) throws IOException, GeneralSecurityException {
        Path file = data.resolve("node.key");
        if (Files.exists(file)) {
            return read(file);
        }
        Files.createDirectories(data);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                base64(pair.getPrivate().getEncoded()) + "\n"
                        + base64(pair.getPublic().getEncoded()) + "\n");
        return new NodeKey(pair);
    }

    /// The public key as exports and neighbours carry it: X.509 in base64.
    public String publicKey() {
        return base64(pair.getPublic().getEncoded());
    }

    private static NodeKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new IOException("the node's key file " + file + " is cut off: put it back from a backup");
        }
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        Base64.Decoder decoder = Base64.getDecoder();
        return new NodeKey(new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0))))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

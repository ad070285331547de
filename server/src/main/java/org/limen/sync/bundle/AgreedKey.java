package org.limen.sync.bundle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The key that only the maker and the receiver of a bundle can work out: X25519 (RFC 7748) between a key made for
/// this bundle and the receiver's own, then HKDF with SHA-256 (RFC 5869).
///
/// A node has one key, for signing. Its X25519 form is the same point on the curve's other form (RFC 7748 §4.1:
/// u = (1 + y) / (1 - y)), and the secret is the scalar that Ed25519 signs with (RFC 8032 §5.1.5), so that nobody
/// has to carry a second key between nodes.
final class AgreedKey {
    static final int POINT_BYTES = 32;

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final byte[] INFO = {'l', 'i', 'm', 'e', 'n', '-', 'b', 'u', 'n', 'd', 'l', 'e', '-', '1'};
    private static final int KEY_BYTES = 32;

    private AgreedKey() {}

    /// A new bundle's key, and the point by which its receiver works it out.
    static final class Made {
        private final byte[] point;
        private final SecretKey key;

        private Made(byte[] point, SecretKey key) {
            this.point = point;
            this.key = key;
        }

        byte[] point() {
            return point.clone();
        }

        SecretKey key() {
            return key;
        }
    }

    /// Makes a key for a new bundle.
    static Made forReceiver(PublicKey receiver) throws GeneralSecurityException {
        KeyPair once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] point = bytes(((XECPublicKey) once.getPublic()).getU());
        BigInteger to = montgomery(receiver);
        return new Made(point, derived(once.getPrivate(), to, point, bytes(to)));
    }

    /// Works out the key of a bundle that came.
    static SecretKey ofReceiver(KeyPair own, byte[] point) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) own.getPrivate()).getBytes().orElseThrow();
        byte[] scalar = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(seed), KEY_BYTES);
        PrivateKey secret = KeyFactory.getInstance("X25519")
                .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
        return derived(secret, number(point), point, bytes(montgomery(own.getPublic())));
    }

    private static SecretKey derived(PrivateKey secret, BigInteger point, byte[] maker, byte[] receiver)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(secret);
        agreement.doPhase(
                KeyFactory.getInstance("X25519").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, point)),
                true);
        byte[] salt = Arrays.copyOf(maker, 2 * POINT_BYTES);
        System.arraycopy(receiver, 0, salt, POINT_BYTES, POINT_BYTES);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreement.generateSecret())
                                .addSalt(salt)
                                .thenExpand(INFO, KEY_BYTES));
    }

    private static BigInteger montgomery(PublicKey key) {
        BigInteger y = ((EdECPublicKey) key).getPoint().getY();
        return BigInteger.ONE
                .add(y)
                .multiply(BigInteger.ONE.subtract(y).modInverse(P))
                .mod(P);
    }

    /// Little-endian, as RFC 7748 writes points.
    private static byte[] bytes(BigInteger point) {
        byte[] bytes = new byte[POINT_BYTES];
        byte[] big = point.toByteArray();
        for (int i = 0; i < Math.min(big.length, POINT_BYTES); i++) {
            bytes[i] = big[big.length - 1 - i];
        }
        return bytes;
    }

    private static BigInteger number(byte[] point) {
        byte[] big = new byte[POINT_BYTES];
        for (int i = 0; i < POINT_BYTES; i++) {
            big[i] = point[POINT_BYTES - 1 - i];
        }
        return new BigInteger(1, big);
    }
}

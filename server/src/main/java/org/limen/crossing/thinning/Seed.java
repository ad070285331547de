package org.limen.crossing.thinning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.limen.engine.merkle.Hash;

/// What travellers are drawn by: 32 secret bytes, committed to by their SHA-256.
final class Seed {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final int HUNDRED = 100;

    private final byte[] bytes;

    Seed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static Seed fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Seed(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// The hash that is told before anything is drawn; it gives nothing of the seed away.
    String commitment() {
        return Hash.over(bytes).hex();
    }

    /// Whether a text is drawn: the first four bytes of its HMAC-SHA-256 (RFC 2104) under the seed, as a number without
    /// sign, leave a rest below the share when they are divided by a hundred.
    boolean draws(String over, int sharePercent) {
        long number = Integer.toUnsignedLong(ByteBuffer.wrap(mac(over)).getInt());
        return number % HUNDRED < sharePercent;
    }

    private byte[] mac(String over) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return mac.doFinal(over.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}

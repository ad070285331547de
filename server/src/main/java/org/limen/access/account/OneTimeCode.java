package org.limen.access.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes of RFC 6238: six digits, a step of 30 seconds, HMAC-SHA-1.
///
/// These are the values that every authenticator app knows; the weakness of SHA-1 against collisions is none here.
/// A code of the step before or after is taken too, since clocks
/// differ; a step that was used once is not taken again.
public final class OneTimeCode {
    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /// A new secret in base32.
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /// The address that authenticator apps read from a QR code.
    public static String uri(String issuer, String name, String secret) {
        String label = percent(issuer) + ":" + percent(name);
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + percent(issuer)
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    /// The step that this code belongs to, if it is one of now, just
    /// before or just after, and later than the one used last.
    public static OptionalLong step(String secret, String code, Instant now, long usedStep) {
        long current = stepAt(now);
        return LongStream.of(current, current - 1, current + 1)
                .filter(step -> step > usedStep)
                .filter(step -> same(code(secret, step), code))
                .findFirst();
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(String secret, long step) {
        return code(Base32.decode(secret), step, "HmacSHA1", DIGITS);
    }

    /// The code of a step, as RFC 4226 §5.3 cuts it out of the digest.
    static String code(byte[] secret, long step, String algorithm, int digits) {
        byte[] digest = digest(secret, step, algorithm);
        int offset = digest[digest.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(digest).getInt(offset) & 0x7fff_ffff;
        String all = "%010d".formatted(number);
        return all.substring(all.length() - digits);
    }

    private static byte[] digest(byte[] secret, long step, String algorithm) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

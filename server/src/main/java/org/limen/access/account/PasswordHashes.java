package org.limen.access.account;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id (RFC 9106) and compares them with their hashes.
///
/// Nineteen mebibytes, two passes, one lane: the least that OWASP's password storage page gives for Argon2id.
/// A post's computer is small, and the hash is plain Java here, several times slower than an attacker's C:
/// this takes about a tenth of a second of one core, and at most two are computed at once, so
/// that a wave of sign-ins costs 38 MiB and never starves the checks at the border.
@Component
public final class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE_MAX = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
    private final Semaphore turn = new Semaphore(AT_ONCE_MAX, true);
    private final String nobodys;

    PasswordHashes() {
        nobodys = hash("nobody has this password");
    }

    public String hash(String password) {
        return inTurn(() -> String.valueOf(argon2.encode(password)));
    }

    /// Whether the password belongs to the hash; the same work is done when there is no hash.
    public boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> argon2.matches(password, hash.orElse(nobodys))) && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}

package org.limen.sync.bundle;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The pieces of a sealed file, one after the other.
final class Pieces {
    static final byte[] MARK = {'l', 'i', 'm', 'e', 'n', '-', 'b', 'u', 'n', 'd', 'l', 'e', '-', '1', '\n'};
    static final int BYTES = 1 << 20;
    static final int TAG_BYTES = 16;

    private static final int NONCE_BYTES = 12;

    private final SecretKey key;
    private long number;

    /// @param key used for this file and no other
    Pieces(SecretKey key) {
        this.key = key;
    }

    byte[] sealed(byte[] plain, int length, boolean isLast) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, isLast).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    byte[] opened(byte[] sealed, boolean isLast) throws BundleFault {
        try {
            return cipher(Cipher.DECRYPT_MODE, isLast).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw number == 1
                    ? new BundleFault("not-for-us", "The bundle is not for this node, or was changed.")
                    : new BundleFault("changed", "The bundle was changed or is cut off.");
        }
    }

    private Cipher cipher(int mode, boolean isLast) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(number++)
                .put(NONCE_BYTES - 1, (byte) (isLast ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}

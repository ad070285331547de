package org.limen.ledger.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.limen.engine.merkle.Hash;

/// The hashes of a chain by sequence, packed: 32 bytes an entry, so that a head may stand anywhere after its entry.
final class HashList {
    private static final int BLOCK_HASHES = 1 << 10;
    private final List<byte[]> blocks = new ArrayList<>();
    private long size;

    void add(Hash hash) {
        int at = (int) (size % BLOCK_HASHES);
        if (at == 0) {
            blocks.add(new byte[BLOCK_HASHES * Hash.BYTES]);
        }
        System.arraycopy(hash.bytes(), 0, blocks.getLast(), at * Hash.BYTES, Hash.BYTES);
        size++;
    }

    long size() {
        return size;
    }

    /// The hash of the entry with a sequence from 1 to [#size].
    Hash of(long sequence) {
        byte[] block = blocks.get((int) ((sequence - 1) / BLOCK_HASHES));
        int at = (int) ((sequence - 1) % BLOCK_HASHES) * Hash.BYTES;
        return Hash.of(Arrays.copyOfRange(block, at, at + Hash.BYTES));
    }
}

package org.limen.engine.lists.forms;

import java.util.Arrays;

/// The ids that were met, as hashes of 64 bits in a flat table: eight bytes each and a little air.
///
/// Two ids of ten million share a hash with a probability of 1 in 360,000; what follows from that is a warning
/// too many.
final class SeenIds {
    private long[] table = new long[1 << 10];
    private int size;

    /// False where it was there already.
    boolean add(String list, String id) {
        if (size > table.length / 2) {
            grow();
        }
        return put(hash(list, id));
    }

    private boolean put(long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (table[slot] != 0) {
            if (table[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        size = 0;
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /// Never 0, which marks an empty slot.
    private static long hash(String list, String id) {
        long hash = 0xCBF29CE484222325L;
        String key = list + '\t' + id;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}

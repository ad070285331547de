package org.limen.simulation.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.list.People;
import org.limen.simulation.machine.Chance;
import org.limen.simulation.machine.Disk;

/// Who keeps the lists, and signs a new edition now and then.
final class Authority {
    private static final double NEW_FORM = 0.2;

    private final Border border;
    private final Chance chance;
    private final KeyPair keys;
    private final Map<String, EditionFile> newest = new LinkedHashMap<>();

    Authority(Border border) {
        this.border = border;
        this.chance = border.chance.apart();
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, chance.forKeys());
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicKey key() {
        return keys.getPublic();
    }

    /// The first edition of a list.
    EditionFile first(String list) {
        EditionFile first = edition(list, 1, EditionFile.base(), Node.OLD);
        newest.put(list, first);
        return first;
    }

    /// Brings a centre that was set back the editions that it had.
    void bringAgain(Node centre) {
        for (EditionFile file : newest.values()) {
            if (centre.lists.inForce(file.list()).number() < file.number()) {
                centre.alive(() -> {
                    Disk.Commit commit = centre.disk.begin();
                    centre.lists.take(commit, file);
                    commit.done();
                });
            }
        }
    }

    /// Issues the next edition of a list at the centre.
    void issue(Node centre, String list) {
        centre.alive(() -> {
            EditionFile before = Objects.requireNonNull(newest.get(list));
            int form = centre.store.release == Node.NEW && chance.happens(NEW_FORM) ? Node.NEW : before.form();
            Disk.Commit commit = centre.disk.begin();
            EditionFile next = edition(list, before.number() + 1, changed(before.dated()), form);
            centre.lists.take(commit, next);
            commit.write(() -> newest.put(list, next));
            commit.done();
        });
    }

    private SortedMap<Integer, Boolean> changed(SortedMap<Integer, Boolean> before) {
        var after = new TreeMap<>(before);
        for (int i = chance.between(1, 5); i > 0; i--) {
            after.put(chance.between(0, People.POOL.size()), chance.happens(0.7));
        }
        if (chance.happens(0.4)) {
            after.remove(chance.between(0, People.POOL.size()));
        }
        return after;
    }

    private EditionFile edition(String list, long number, SortedMap<Integer, Boolean> dated, int form) {
        byte[] rows = EditionFile.rows(dated).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ListSigning.edition(
                keys.getPrivate(), list, ListKind.PERSONS, number, border.timeline.now(), "QMO", rows);
        return border.read(bytes, form).orElseThrow();
    }
}

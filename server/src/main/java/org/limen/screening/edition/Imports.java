package org.limen.screening.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.lists.Understood;
import org.limen.kernel.Answer;
import org.limen.kernel.Background;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.NodeKey;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.limen.screening.setting.ListSetting;
import org.limen.screening.setting.ListSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Imports of lists in foreign forms, which nobody signed: they are read in the background, signed with the node's own
/// key, and held.
///
/// Files are received whole before they are read. An import that a stop of the node interrupts leaves nothing behind,
/// and its files can be sent again; what is done stands as an edition.
@Component
class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int FILES_MAX = 2;
    private static final int REMEMBERED_MAX = 200;

    private final Intake intake;
    private final ListSettings settings;
    private final NodeKey key;
    private final NodeIdentity node;
    private final Clock clock;
    private final Path folder;
    private final Map<UUID, Running> running = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Running> eldest) {
            return size() > REMEMBERED_MAX;
        }
    });

    Imports(
            Intake intake,
            ListSettings settings,
            NodeKey key,
            NodeIdentity node,
            Clock clock,
            @Value("${limen.data}") Path data) {
        this.intake = intake;
        this.settings = settings;
        this.key = key;
        this.node = node;
        this.clock = clock;
        this.folder = data.toAbsolutePath().resolve("imports");
    }

    /// How far an import is.
    ///
    /// @param phase   `receiving`, `reading`, `comparing`, `done` or `refused`
    /// @param edition the number that it got; null before
    record Progress(
            UUID id,
            @Nullable String list,
            String phase,
            long bytesRead,
            long bytesTotal,
            @Nullable Long edition,
            @Nullable Refusal refusal) {}

    private static final class Running {
        private final UUID id;
        private final Map<Integer, EditionTable.Original> files = new LinkedHashMap<>();
        private @Nullable String list;
        private volatile String phase = "receiving";
        private volatile long bytesRead;
        private volatile @Nullable Long edition;
        private volatile @Nullable Refusal refusal;

        Running(UUID id) {
            this.id = id;
        }

        private synchronized Progress progress() {
            long total = files.values().stream()
                    .mapToLong(EditionTable.Original::bytes)
                    .sum();
            return new Progress(id, list, phase, bytesRead, total, edition, refusal);
        }

        private void refuse(Refusal no) {
            refusal = no;
            phase = "refused";
        }
    }

    /// Keeps one of an import's files until all are there.
    Answer<Progress> receive(UUID id, int part, String name, InputStream content, Officer officer) throws IOException {
        if (part < 1 || part > FILES_MAX) {
            return Answer.refused(Refusal.invalid(
                    "part-out-of-range", "A list has at most " + FILES_MAX + " files: the list and its aliases."));
        }
        Running of = running.computeIfAbsent(id, Running::new);
        if (!of.phase.equals("receiving")) {
            return Answer.refused(Refusal.idReused(id));
        }
        Path file = file(id, part);
        Files.createDirectories(folder);
        MessageDigest digest = sha256();
        try (var in = new DigestInputStream(content, digest)) {
            Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        synchronized (of) {
            of.files.put(part, original(part, name, hash, Files.size(file), officer));
        }
        return Answer.given(of.progress());
    }

    /// Begins to read what was received. The same again changes nothing.
    Answer<Once<Progress>> start(UUID id, String list, Officer officer) {
        Running of = running.get(id);
        if (of == null || of.files.isEmpty() || !of.files.containsKey(1)) {
            return Answer.refused(Refusal.notFound("No file was received for the import " + id + "."));
        }
        ListSetting setting = settings.of(list);
        if (!setting.imported()) {
            return Answer.refused(Refusal.invalid(
                    "list-not-registered",
                    "The list " + list + " is not registered for files that nobody signed. Register it first."));
        }
        synchronized (of) {
            if (!of.phase.equals("receiving")) {
                return list.equals(of.list)
                        ? Answer.given(new Once<>(of.progress(), false))
                        : Answer.refused(Refusal.idReused(id));
            }
            of.list = list;
            of.phase = "reading";
        }
        Background.start("list-import", () -> run(of, setting, officer));
        return Answer.given(new Once<>(of.progress(), true));
    }

    Optional<Progress> progress(UUID id) {
        return Optional.ofNullable(running.get(id)).map(Running::progress);
    }

    private void run(Running of, ListSetting setting, Officer officer) {
        try {
            read(of, setting, officer);
        } catch (IOException | RuntimeException e) {
            LOG.error("The import {} of {} did not come to its end", of.id, setting.list(), e);
            of.refuse(Refusal.of("import-broken", 500, "The import broke off: it is in the node's log."));
        } finally {
            of.files.keySet().forEach(part -> delete(file(of.id, part)));
        }
    }

    private void read(Running of, ListSetting setting, Officer officer) throws IOException {
        List<EditionTable.Original> files = of.files.values().stream()
                .sorted(Comparator.comparingInt(EditionTable.Original::part))
                .toList();
        List<Path> paths = files.stream().map(file -> file(of.id, file.part())).toList();
        var read = ImportedFile.read(setting, paths, files.getFirst().fileName(), bytes -> of.bytesRead = bytes);
        Optional<Refusal> refusal = refusal(read.told());
        if (refusal.isPresent()) {
            intake.refuse(setting.list(), refusal.get(), officer);
            of.refuse(refusal.get());
            return;
        }
        of.phase = "comparing";
        List<EditionTable.Original> named = files.stream()
                .map(file -> file.inForm(read.told().format().orElseThrow().code()))
                .toList();
        switch (intake.keep(
                setting.list(), number -> signed(setting, number, read), read.told(), named, paths, officer)) {
            case Answer.Given<Intake.Taken>(Intake.Taken taken) -> {
                of.edition = taken.number();
                of.phase = "done";
            }
            case Answer.Refused<Intake.Taken>(Refusal no) -> of.refuse(no);
        }
    }

    /// A list that broke off or holds nobody would take everybody off who is on it now.
    private static Optional<Refusal> refusal(Understood told) {
        if (told.format().isEmpty()) {
            return Optional.of(Refusal.invalid("format-unknown", "The file begins like no list that is known."));
        }
        if (!told.complete()) {
            return Optional.of(Refusal.invalid(
                    "file-cut", "The file breaks off after " + told.rows() + " rows: it was cut off on the way."));
        }
        return told.entriesTotal() == 0
                ? Optional.of(Refusal.invalid("list-empty", "There is no entry in the file that could be read."))
                : Optional.empty();
    }

    private byte[] signed(ListSetting setting, long number, ImportedFile.Read read) {
        return ListSigning.edition(
                key.pair().getPrivate(),
                setting.list(),
                ListKind.PERSONS,
                number,
                clock.instant(),
                node.state().code() + "-NODE",
                read.rows());
    }

    private EditionTable.Original original(int part, String name, String sha256, long bytes, Officer officer) {
        return new EditionTable.Original(
                part, name, "", sha256, bytes, officer.id().value(), officer.name(), clock.instant());
    }

    private Path file(UUID id, int part) {
        return folder.resolve(id + "-" + part);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

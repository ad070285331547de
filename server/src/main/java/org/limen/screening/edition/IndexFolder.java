package org.limen.screening.edition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.screening.EditionHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Indexes of lists as files below the node's data, so that a start needn't build them again.
///
/// Nothing depends on them: what isn't there, is of another edition, of other frequencies or of another version of the
/// model is built from the edition in the database, as if there were no file.
@Component
class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path folder;

    IndexFolder(@Value("${limen.data}") Path data) {
        this.folder = data.toAbsolutePath().resolve("indexes");
    }

    /// What the files of a list belong to; it is written last and removed first.
    private record Kept(String sha256, String frequencies, ListInForce.Asked asked, int patched) {}

    /// The list from its files, where they are those of this edition and were made with these frequencies.
    Optional<ListInForce.OfPersons> load(
            EditionHeader header, Instant imported, TokenFrequencies travellers, String frequencies) {
        try {
            Path about = file(header, "json");
            if (!Files.exists(about)) {
                return Optional.empty();
            }
            Kept kept = JSON.readValue(Files.readAllBytes(about), Kept.class);
            return kept.sha256().equals(header.sha256()) && kept.frequencies().equals(frequencies)
                    ? Optional.of(new ListInForce.OfPersons(
                            header,
                            imported,
                            index(file(header, "persons"), travellers),
                            index(file(header, "beside"), travellers),
                            kept.asked(),
                            kept.patched()))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.info("The kept index of {} is not used: {}", header.list(), e.getMessage());
            return Optional.empty();
        }
    }

    /// Keeps the index of what is in force in place of the one before.
    void save(ListInForce.OfPersons list, String frequencies) {
        EditionHeader header = list.header();
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file(header, "json"));
            write(list.index(), file(header, "persons"));
            write(list.beside(), file(header, "beside"));
            Path next = folder.resolve(header.list() + ".json.next");
            Files.write(
                    next, JSON.writeValueAsBytes(new Kept(header.sha256(), frequencies, list.asked(), list.patched())));
            Files.move(next, file(header, "json"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The index of {} could not be kept; the next start builds it anew", header.list(), e);
        }
    }

    private Path file(EditionHeader header, String part) {
        return folder.resolve(header.list() + "." + part);
    }

    private static ScreeningIndex index(Path file, TokenFrequencies travellers) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            return ScreeningIndex.load(in, travellers);
        }
    }

    private static void write(ScreeningIndex index, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
            index.save(out);
        }
    }
}

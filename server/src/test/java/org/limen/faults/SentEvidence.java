package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.engine.merkle.Hash;
import org.limen.incident.Field;
import tools.jackson.databind.JsonNode;

/// Files that are sent as evidence to a node that gets killed, and what must hold of each afterwards.
final class SentEvidence {
    private static final int BYTES_MAX = 3_000_000;

    private final Http observer;
    private final String incident;
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Hash> answered = new ConcurrentHashMap<>();

    SentEvidence(TestOfficers officers) {
        observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
        incident = new Field(officers).reported();
    }

    int answered() {
        return answered.size();
    }

    /// Sends one file; whether it is answered depends on the kill.
    void send(RandomGenerator random) {
        var bytes = new byte[random.nextInt(1, BYTES_MAX)];
        random.nextBytes(bytes);
        UUID id = UUID.randomUUID();
        sent.add(id);
        try {
            Http.Reply reply = observer.with("Content-Type", "application/octet-stream")
                    .with("Limen-Evidence-Id", id.toString())
                    .sendBytes("POST", "/api/incidents/" + incident + "/evidence", bytes);
            if (reply.status() == 201) {
                answered.put(id, Hash.over(bytes));
            }
        } catch (UncheckedIOException e) {
            assertThat(answered).doesNotContainKey(id);
        }
    }

    /// Every file that was answered is there to the last bit, and none is shown that is not.
    void assertThatWhatWasAnsweredIsWhole() {
        JsonNode shown = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> observer.get("/api/incidents/" + incident).json().path("evidence"), JsonNode::isArray);
        var hashes = new HashMap<UUID, String>();
        shown.forEach(one -> hashes.put(
                UUID.fromString(one.path("id").asString()), one.path("sha256").asString()));
        assertThat(sent).containsAll(hashes.keySet());
        assertThat(answered).isNotEmpty();
        answered.forEach((id, hash) -> assertThat(hashes).containsEntry(id, hash.hex()));
        hashes.keySet()
                .forEach(id -> assertThat(observer.get("/api/evidence/" + id + "/original")
                                .status())
                        .as("evidence %s, hashed by the node before it is given out", id)
                        .isEqualTo(200));
    }

    /// Each file of the folder is what its name says, and nothing that broke off is left.
    void assertThatNothingHalfLiesIn(Path data) throws IOException {
        assertThat(files(data.resolve("evidence/incoming"))).isEmpty();
        List<Path> originals = files(data.resolve("evidence/originals"));
        assertThat(originals).hasSizeGreaterThanOrEqualTo(answered.size());
        for (Path original : originals) {
            assertThat(Hash.over(Files.readAllBytes(original)).hex())
                    .isEqualTo(original.getFileName().toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toList());
        }
    }
}

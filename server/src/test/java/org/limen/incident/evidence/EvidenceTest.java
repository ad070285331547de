package org.limen.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.demo.MadeUpPhoto;
import org.limen.engine.merkle.Hash;
import org.limen.incident.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Files as evidence: kept as they came, once, never run, with everybody who had to do with them.
@LimenTest
class EvidenceTest {
    private static final long SEED = 20_261_122;

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);

    @Autowired
    TestOfficers officers;

    @Autowired
    EvidenceFolder folder;

    @Autowired
    JdbcClient jdbc;

    @Value("${limen.data}")
    Path data;

    Field field;
    String incident;

    @BeforeEach
    void report() {
        field = new Field(officers);
        incident = field.reported();
    }

    @Test
    void theOriginalIsKeptByItsHashReadOnlyAndAsItCame() throws IOException {
        byte[] bytes = bytes(300_000);
        JsonNode kept = sent(bytes, "drone video.mp4").json();
        Hash hash = Hash.over(bytes);
        assertThat(kept.path("sha256").asString()).isEqualTo(hash.hex());
        assertThat(kept.path("bytes").asLong()).isEqualTo(bytes.length);
        assertThat(kept.path("fileName").asString()).isEqualTo("drone video.mp4");
        assertThat(folder.original(hash)).hasBinaryContent(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.original(hash))))
                .isEqualTo("r--------");
        JsonNode shown = field.shown(incident);
        assertThat(shown.path("evidence").get(0).path("id")).isEqualTo(kept.path("id"));
        assertThat(shown.path("timeline").toString()).contains("drone video.mp4");
    }

    @Test
    void theSameFileIsKeptOnceAndTheSameSendingRecordedOnce() throws IOException {
        byte[] bytes = bytes(5_000);
        UUID id = UUID.randomUUID();
        assertThat(send(id, bytes, "a.bin").status()).isEqualTo(201);
        assertThat(send(id, bytes, "a.bin").status()).isEqualTo(200);
        assertThat(send(id, bytes(5_001), "a.bin").code()).isEqualTo("id-reused");
        assertThat(send(UUID.randomUUID(), bytes, "the same under another name.bin")
                        .status())
                .isEqualTo(201);
        assertThat(field.shown(incident).path("evidence").size()).isEqualTo(2);
        try (var files = Files.list(folder.original(Hash.over(bytes)).getParent())) {
            assertThat(files.filter(file -> file.endsWith(Hash.over(bytes).hex()))
                            .count())
                    .isEqualTo(1);
        }
        try (var left = Files.list(data.toAbsolutePath().resolve("evidence/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatAFileSaysIsComparedWithWhatWasReported() {
        byte[] photo =
                MadeUpPhoto.withExif(MadeUpPhoto.jpeg(random, 640, 480), 46.51, 27.25, "2026:06:01 14:00:00", "+03:00");
        JsonNode kept = sent(photo, "IMG_0001.jpg").json();
        assertThat(kept.path("seenAs").asString()).isEqualTo("jpeg");
        assertThat(kept.path("found").path("position").path("lat").asDouble()).isEqualTo(46.51);
        assertThat(kept.path("found").path("takenAt").asString()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(kept.path("found").has("zoneAssumed")).isFalse();
        assertThat(kept.path("differences").path("distanceM").asDouble()).isBetween(1_111.0, 1_113.0);
        assertThat(kept.path("differences").path("errorM").asDouble()).isEqualTo(30);
        assertThat(kept.path("differences").path("seconds").asLong()).isEqualTo(50 * 60);
    }

    @Test
    void aBrokenPhotoIsKeptAndSaysThatItCannotBeRead() {
        byte[] photo =
                MadeUpPhoto.withExif(MadeUpPhoto.jpeg(random, 64, 48), -44.1, -26.2, "2026:06:01 14:00:00", "+03:00");
        for (int i = 0; i < 60; i++) {
            byte[] broken = photo.clone();
            for (int flips = 0; flips < 8; flips++) {
                broken[2 + random.nextInt(300)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(send(UUID.randomUUID(), broken, "broken.jpg").status())
                    .as("seed %d, %d", SEED, i)
                    .isEqualTo(201);
        }
        assertThat(sent("\u00ff\u00d8\u00ff\u00e1".getBytes(StandardCharsets.ISO_8859_1), "short.jpg")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aThumbnailIsSmallAndAPictureThatIsTooLargeHasNone() {
        String id = id(sent(MadeUpPhoto.jpeg(random, 2_000, 1_000), "large.jpg"));
        Http.Reply thumbnail = field.observer.get("/api/evidence/" + id + "/thumbnail");
        assertThat(thumbnail.status()).isEqualTo(200);
        assertThat(thumbnail.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(thumbnail.headers().firstValueAsLong("Content-Length").orElse(0))
                .isBetween(500L, 40_000L);
        String bomb = id(sent(hugePng(), "60000 x 60000.png"));
        assertThat(field.observer.get("/api/evidence/" + bomb + "/thumbnail").code())
                .isEqualTo("no-thumbnail");
        assertThat(field.observer
                        .get("/api/evidence/" + id(sent(bytes(99), "x")) + "/thumbnail")
                        .code())
                .isEqualTo("no-thumbnail");
    }

    @Test
    void scriptsAndArchivesAreKeptNeverOpenedAndOnlyGivenForSaving() {
        byte[] script = "<script>alert(document.cookie)</script>".getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        Http.Reply taken = field.observer
                .with("Content-Type", "text/html")
                .with("Limen-Evidence-Id", id.toString())
                .with("Limen-File-Name", "..%2F..%2Fetc%2Fp%C3%A4sswd%0D%0A%22.html")
                .sendBytes("POST", "/api/incidents/" + incident + "/evidence", script);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("fileName").asString()).isEqualTo("pässwd  \".html");
        assertThat(taken.json().path("seenAs").asString()).isEqualTo("markup");
        Http.Reply original = field.observer.get("/api/evidence/" + id + "/original");
        assertThat(original.text()).isEqualTo(new String(script, StandardCharsets.UTF_8));
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(original.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(original.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        byte[] archive = "PK\u0003\u0004 and then nothing that holds".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sent(archive, "bomb.zip").json().path("seenAs").asString()).isEqualTo("zip");
    }

    /// A hundred million zeros in a hundred thousand bytes, as an archive, as a page sent compressed, and in a picture.
    @Test
    void whatSwellsWhenItIsOpenedIsKeptAsItCameAndNeverOpened() throws IOException {
        byte[] archive = bomb(ZipOutputStream::new, zip -> zip.putNextEntry(new ZipEntry("zeros")));
        byte[] compressed = bomb(GZIPOutputStream::new, gzip -> {});
        long before = bytesKept();
        JsonNode kept = sent(archive, "holiday.zip").json();
        assertThat(kept.path("seenAs").asString()).isEqualTo("zip");
        assertThat(kept.path("bytes").asLong()).isEqualTo(archive.length);
        UUID page = UUID.randomUUID();
        Http.Reply taken = field.observer
                .with("Content-Type", "text/html")
                .with("Content-Encoding", "gzip")
                .with("Limen-Evidence-Id", page.toString())
                .sendBytes("POST", "/api/incidents/" + incident + "/evidence", compressed);
        assertThat(taken.json().path("sha256").asString())
                .isEqualTo(Hash.over(compressed).hex());
        assertThat(bytesKept() - before).isEqualTo(archive.length + compressed.length);
        for (String id : List.of(kept.path("id").asString(), page.toString())) {
            assertThat(field.observer.get("/api/evidence/" + id + "/thumbnail").code())
                    .isEqualTo("no-thumbnail");
            assertThat(field.observer
                            .get("/api/evidence/" + id + "/original")
                            .headers()
                            .firstValue("Content-Type"))
                    .contains("application/octet-stream");
        }
        assertThat(field.leader
                        .post("/api/incidents/" + incident + "/export", Map.of("recipient", "a", "why", "b"))
                        .status())
                .isEqualTo(200);
        assertThat(bytesKept() - before).isEqualTo(archive.length + compressed.length);
    }

    @Test
    void aProgramIsKeptAndCannotBeRunFromWhereItLies() throws IOException {
        byte[] script = "#!/bin/sh\ntouch ran\n".getBytes(StandardCharsets.UTF_8);
        byte[] program = "\u007fELF\u0002\u0001\u0001 and so on".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sent(script, "see-me.sh").json().path("seenAs").asString()).isEqualTo("script");
        assertThat(sent(program, "viewer").json().path("seenAs").asString()).isEqualTo("program");
        for (byte[] bytes : List.of(script, program)) {
            Path file = folder.original(Hash.over(bytes));
            assertThat(file.getFileName().toString()).isEqualTo(Hash.over(bytes).hex());
            assertThat(Files.getPosixFilePermissions(file)).containsExactly(PosixFilePermission.OWNER_READ);
        }
    }

    @Test
    void whatIsTooLargeOrDamagedOrAFormIsRefusedAndLeavesNothing() {
        Http.Reply large = field.observer
                .with("Content-Type", "application/octet-stream")
                .with("Limen-Evidence-Id", UUID.randomUUID().toString())
                .sendBytes("POST", "/api/incidents/" + incident + "/evidence", bytes(2_000_001));
        assertThat(large.code()).isEqualTo("body-too-large");
        Http.Reply damaged = field.observer
                .with("Content-Type", "image/jpeg")
                .with("Limen-Evidence-Id", UUID.randomUUID().toString())
                .with("Limen-Sha256", "0".repeat(64))
                .sendBytes("POST", "/api/incidents/" + incident + "/evidence", bytes(100));
        assertThat(damaged.code()).isEqualTo("hash-differs");
        Http.Reply form = field.observer
                .with("Content-Type", "multipart/form-data; boundary=x")
                .with("Limen-Evidence-Id", UUID.randomUUID().toString())
                .sendBytes("POST", "/api/incidents/" + incident + "/evidence", bytes(100));
        assertThat(form.status()).isIn(400, 415);
        assertThat(field.shown(incident).path("evidence").size()).isZero();
        Http.Reply nowhere = field.observer
                .with("Content-Type", "image/jpeg")
                .with("Limen-Evidence-Id", UUID.randomUUID().toString())
                .sendBytes("POST", "/api/incidents/" + UUID.randomUUID() + "/evidence", bytes(100));
        assertThat(nowhere.code()).isEqualTo("not-found");
    }

    @Test
    void everybodyWhoHadToDoWithItIsInItsCustodyAndInTheLedger() {
        String id = id(sent(MadeUpPhoto.jpeg(random, 100, 100), "p.jpg"));
        field.leader.get("/api/evidence/" + id + "/thumbnail");
        field.analyst.forPurpose(Purpose.INVESTIGATION).get("/api/evidence/" + id + "/original");
        UUID handed = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            field.observer.post(
                    "/api/evidence/" + id + "/custody",
                    Map.of("id", handed, "recipient", "Harrow Pass police", "note", "the memory card"));
        }
        field.leader.post("/api/evidence/" + id + "/export", Map.of("recipient", "prosecutor", "why", "case 17"));
        JsonNode custody =
                field.inspector.get("/api/evidence/" + id + "/custody").json().path("items");
        assertThat(custody.valueStream()
                        .map(line -> line.path("act").asString()
                                + " " + line.path("officer").path("name").asString()
                                + " " + line.path("purpose").asString("")
                                + " " + line.path("recipient").asString("")))
                .containsExactly(
                        "received officer.observer  ",
                        "thumbnail-seen officer.shift-leader monitoring ",
                        "original-seen officer.analyst investigation ",
                        "handed-over officer.observer  Harrow Pass police",
                        "exported officer.shift-leader monitoring prosecutor");
        assertThat(jdbc.sql(
                                "SELECT kind FROM ledger.entry WHERE subject = ? AND kind LIKE 'evidence-%' ORDER BY sequence")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "evidence-received",
                        "evidence-thumbnail-seen",
                        "evidence-original-seen",
                        "evidence-handed-over",
                        "evidence-exported");
    }

    @Test
    void aFileThatRottedOnTheDiskIsFoundAndPutRightByTheSameFile() throws IOException {
        byte[] bytes = bytes(10_000);
        String id = id(sent(bytes, "x.bin"));
        Path file = folder.original(Hash.over(bytes));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        byte[] rotten = bytes.clone();
        rotten[5_000] ^= 4;
        Files.write(file, rotten);
        assertThat(field.observer.get("/api/evidence/" + id + "/original").code())
                .isEqualTo("evidence-damaged");
        assertThat(field.leader
                        .post("/api/incidents/" + incident + "/export", Map.of("recipient", "a", "why", "b"))
                        .code())
                .isEqualTo("evidence-damaged");
        sent(bytes, "x.bin");
        assertThat(field.observer.get("/api/evidence/" + id + "/original").status())
                .isEqualTo(200);
    }

    @Test
    void evidenceOfThePastIsAsItWasKnown() {
        Instant before = Instant.parse(field.shown(incident).path("recordedAt").asString());
        sent(bytes(10), "later.bin");
        assertThat(field.shownAsOf(incident, before).path("evidence").size()).isZero();
        assertThat(field.shown(incident).path("evidence").size()).isEqualTo(1);
    }

    private Http.Reply sent(byte[] bytes, String name) {
        Http.Reply reply = send(UUID.randomUUID(), bytes, name);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private Http.Reply send(UUID id, byte[] bytes, String name) {
        return field.observer
                .with("Content-Type", "application/octet-stream")
                .with("Limen-Evidence-Id", id.toString())
                .with("Limen-File-Name", name.replace(" ", "%20"))
                .with("Limen-Sha256", Hash.over(bytes).hex())
                .sendBytes("POST", "/api/incidents/" + incident + "/evidence", bytes);
    }

    private static String id(Http.Reply reply) {
        return reply.json().path("id").asString();
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @FunctionalInterface
    private interface Wrap<T extends OutputStream> {
        T around(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Begin<T> {
        void begin(T out) throws IOException;
    }

    private static <T extends OutputStream> byte[] bomb(Wrap<T> wrap, Begin<T> begin) throws IOException {
        var held = new ByteArrayOutputStream();
        try (T out = wrap.around(held)) {
            begin.begin(out);
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1_000_000]);
            }
        }
        return held.toByteArray();
    }

    private long bytesKept() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("evidence"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /// A picture whose head claims more pixels than any memory holds; the rest is not there.
    private static byte[] hugePng() {
        var head = ByteBuffer.allocate(33);
        head.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000)
                .put((byte) 8)
                .put((byte) 2)
                .put(new byte[3])
                .array();
        var crc = new CRC32();
        crc.update(chunk);
        return head.putInt(13).put(chunk).putInt((int) crc.getValue()).array();
    }
}

package org.limen.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.merkle.Hash;
import org.limen.ledger.export.Verdict.Broken;
import org.limen.ledger.export.Verdict.Intact;

class ExportVerifierTest {
    private static final int NEVER = Integer.MAX_VALUE;
    private static KeyPair keys;
    private static byte[] export;

    @BeforeAll
    static void writeOne() throws IOException, GeneralSecurityException {
        keys = SampleLedger.newKeys();
        export = new SampleLedger(7, 3, 2, keys).bytes();
    }

    @Test
    void whatTheNodeWroteIsIntact() {
        var intact = intact(export);
        assertThat(intact.node()).isEqualTo(SampleLedger.NODE);
        assertThat(intact.entries()).isEqualTo(3);
        assertThat(intact.purged()).isEqualTo(1);
        assertThat(intact.heads()).isEqualTo(1);
        assertThat(intact.lastHead().sequence()).isEqualTo(3);
        assertThat(intact.root()).isEqualTo(intact.lastHead().hash());
        assertThat(intact.countersigned()).isEqualTo(1);
        assertThat(intact.witnesses()).containsExactly("Centre");
    }

    @Test
    void aHeadThatWasKeptMustLieOnTheWay() throws IOException {
        var root = intact(export).root();
        assertThat(verifyFrom(3, root)).isInstanceOf(Intact.class);
        assertThat(verifyFrom(3, Hash.origin()))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.code()).isEqualTo("head-differs"));
        assertThat(verifyFrom(4, root))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.code()).isEqualTo("head-not-reached"));
    }

    /// The file was also verified by a second implementation, in Python with OpenSSL, when it was made.
    @Test
    void anExportOfTheFirstFormIsIntactForEver() throws IOException {
        try (var in = ExportVerifierTest.class.getResourceAsStream("/ledger/export-form-1.jsonl")) {
            assertThat(ExportVerifier.verify(in, Known.NOTHING)).isInstanceOfSatisfying(Intact.class, intact -> {
                assertThat(intact.entries()).isEqualTo(4);
                assertThat(intact.purged()).isEqualTo(1);
                assertThat(intact.lastHead().sequence()).isEqualTo(2);
            });
        }
    }

    @Test
    void anEmptyLedgerIsIntact() throws IOException, GeneralSecurityException {
        assertThat(intact(new SampleLedger(1, 0, NEVER, keys).bytes()).entries())
                .isZero();
    }

    @Test
    void everyFlippedByteIsFound() {
        for (int i = 0; i < export.length; i++) {
            byte[] flipped = export.clone();
            flipped[i] ^= (byte) (i % 3 == 0 ? 0x20 : 1);
            assertThat(verify(flipped)).as("byte %d", i).isInstanceOf(Broken.class);
        }
    }

    @Test
    void everyCutIsFound() {
        for (int length = 0; length < export.length; length++) {
            assertThat(broken(Arrays.copyOf(export, length)).code())
                    .as("cut to %d bytes", length)
                    .isEqualTo("cut-off");
        }
    }

    @Test
    void whiteSpaceAddedAnywhereIsFound() {
        for (int i = 0; i <= export.length; i++) {
            char added = i % 3 == 0 ? '\n' : ' ';
            assertThat(verify(inserted(i, (byte) added))).as("at byte %d", i).isInstanceOf(Broken.class);
        }
    }

    @Test
    void aLineDroppedDoubledOrMovedIsFound() {
        int count = lines(export).size();
        for (int i = 0; i < count; i++) {
            var dropped = lines(export);
            dropped.remove(i);
            assertThat(verify(joined(dropped))).as("without line %d", i + 1).isInstanceOf(Broken.class);
            var doubled = lines(export);
            doubled.add(i, doubled.get(i));
            assertThat(verify(joined(doubled))).as("twice line %d", i + 1).isInstanceOf(Broken.class);
            for (int j = i + 1; j < count; j++) {
                var swapped = lines(export);
                Collections.swap(swapped, i, j);
                assertThat(verify(joined(swapped)))
                        .as("lines %d and %d swapped", i + 1, j + 1)
                        .isInstanceOf(Broken.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, Şelin, Selin, body-wrong",
        "2, crossing-1, crossing-9, hash-wrong",
        "2, 06:00:01.000000Z, 06:00:02.000000Z, hash-wrong",
        "2, 06:00:01.000000Z, 06:00:01Z, form-wrong",
        "2, 06:00:01.000000Z, 24:00:01.000000Z, form-wrong",
        "2, '\"salt\":\"', '\"salt\":\" ', form-wrong",
        "2, subject, sujet, form-wrong",
        "2, Ş, '\\\\u015E', form-wrong",
        "2, '\"sequence\":1', '\"sequence\":01', form-wrong",
        "3, '\"sequence\":2', '\"sequence\":3', sequence-wrong",
        "3, '\"kind\":', '\"kind\":\"other\",\"kind\":', form-wrong",
        "4, kept long, kept very long, body-wrong",
        "5, '\"size\":3', '\"size\":4', head-misplaced",
        "5, '\"size\":3', '\"size\":2', head-misplaced",
        "5, '\"root\":\"....', '\"root\":\"0000', head-wrong",
        "5, 06:00:03.000000Z, 06:00:04.000000Z, head-signature-wrong",
        "6, Centre, Center, countersignature-wrong",
        "6, 06:00:04.000000Z, 06:00:05.000000Z, countersignature-wrong",
        "7, '\"entries\":3', '\"entries\":2', count-wrong",
        "7, '\"root\":\"....', '\"root\":\"0000', root-wrong",
        "7, '\"root\":\"....', '\"root\":\"000G', end-unreadable",
        "1, Eastern, Western, head-signature-wrong",
        "1, '\"limen-ledger\":2', '\"limen-ledger\":3', version-unknown",
    })
    void aForgeryIsNamedForWhatItIs(int line, String right, String wrong, String code) {
        var lines = lines(export);
        assertThat(lines.get(line - 1)).containsPattern(right);
        lines.set(line - 1, lines.get(line - 1).replaceFirst(right, wrong));
        assertThat(broken(joined(lines)).code()).isEqualTo(code);
    }

    @Test
    void swappedBodiesAreFound() {
        var lines = lines(export);
        String first = lines.get(1);
        lines.set(1, first.replace("\\\\\\\"1\\\\\\\"", "\\\\\\\"2\\\\\\\""));
        assertThat(lines.get(1)).isNotEqualTo(first);
        var broken = broken(joined(lines));
        assertThat(broken.code()).isEqualTo("body-wrong");
        assertThat(broken.line()).isEqualTo(2);
        assertThat(broken.sequence()).isEqualTo(1);
    }

    @Test
    void aLedgerWithPurgedBodiesHasTheSameChain() throws IOException, GeneralSecurityException {
        var whole = intact(new SampleLedger(3, 8, NEVER, keys).bytes());
        var purged = intact(new SampleLedger(3, 8, 2, keys).bytes());
        assertThat(whole.purged()).isZero();
        assertThat(purged.purged()).isEqualTo(3);
        assertThat(purged.lastHead().hash()).isEqualTo(whole.lastHead().hash());
    }

    @Test
    void aBodyTakenOutByAnotherHandIsFound() {
        var lines = lines(export);
        lines.set(
                1,
                lines.get(1)
                        .replaceFirst(
                                "\"salt\":\"[0-9a-f]+\",\"body\":\".*\",\"bodyHash\"",
                                "\"salt\":null,\"body\":null,\"bodyHash\""));
        assertThat(broken(joined(lines)).code()).isEqualTo("purge-unexplained");
    }

    @Test
    void anExportRewrittenWithAnotherKeyNeedsTheKeyFromElsewhere() throws IOException, GeneralSecurityException {
        byte[] forged = new SampleLedger(7, 3, 2, SampleLedger.newKeys()).bytes();
        String known = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        assertThat(verify(forged)).isInstanceOf(Intact.class);
        assertThat(verify(forged, known))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.code()).isEqualTo("key-differs"));
        assertThat(verify(export, known)).isInstanceOf(Intact.class);
    }

    @Test
    void anotherKeyInTheFirstLineIsFound() throws GeneralSecurityException {
        var lines = lines(export);
        String mine = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        String other = Base64.getEncoder()
                .encodeToString(SampleLedger.newKeys().getPublic().getEncoded());
        lines.set(0, lines.get(0).replace(mine, other));
        assertThat(broken(joined(lines)).code()).isIn("head-signature-wrong");
    }

    @Test
    void anyBytesGiveAVerdict() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertThat(verify(noise)).as("seed %d", seed).isInstanceOf(Broken.class);
            byte[] spliced = export.clone();
            int at = random.nextInt(spliced.length);
            int length = Math.min(noise.length, spliced.length - at);
            System.arraycopy(noise, 0, spliced, at, length);
            if (!Arrays.equals(spliced, export)) {
                assertThat(verify(spliced)).as("spliced, seed %d", seed).isInstanceOf(Broken.class);
            }
        }
    }

    @Test
    void aDateBeyondAllCountingIsAProblemAndNoFailure() {
        var lines = lines(export);
        lines.set(1, lines.get(1).replace("\"2026-03-01T06:00:01.000000Z\"", "\"+999999999-12-31T23:59:59.999999Z\""));
        assertThat(broken(joined(lines)).code()).isEqualTo("form-wrong");
    }

    @Test
    void aLongLedgerStreamsThrough() throws IOException {
        var out = new PipedOutputStream();
        try (var in = new PipedInputStream(out, 1 << 16)) {
            var writer = Thread.ofPlatform().start(() -> {
                try (out) {
                    new SampleLedger(9, 5_000, 3, keys).writeTo(out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(ExportVerifier.verify(in, Known.NOTHING))
                    .isInstanceOfSatisfying(
                            Intact.class, intact -> assertThat(intact.entries()).isEqualTo(5_000));
            assertThat(writer).isNotNull();
        }
    }

    private static byte[] inserted(int at, byte added) {
        byte[] longer = new byte[export.length + 1];
        System.arraycopy(export, 0, longer, 0, at);
        longer[at] = added;
        System.arraycopy(export, at, longer, at + 1, export.length - at);
        return longer;
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(new String(file, UTF_8).lines().toList());
    }

    private static byte[] joined(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static Intact intact(byte[] file) {
        assertThat(verify(file)).isInstanceOf(Intact.class);
        return (Intact) verify(file);
    }

    private static Broken broken(byte[] file) {
        assertThat(verify(file)).isInstanceOf(Broken.class);
        return (Broken) verify(file);
    }

    private static Verdict verifyFrom(long size, Hash root) throws IOException {
        return ExportVerifier.verify(
                new ByteArrayInputStream(export), new Known(null, new Known.KnownHead(size, root)));
    }

    private static Verdict verify(byte[] file) {
        return verify(file, null);
    }

    private static Verdict verify(byte[] file, String publicKey) {
        try {
            return ExportVerifier.verify(new ByteArrayInputStream(file), new Known(publicKey, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

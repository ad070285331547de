package org.limen.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Expect;
import org.limen.ledger.export.SampleLedger;
import picocli.CommandLine;

/// `./limen verify` and tools/verify_ledger.py, which share no code, say the same of the same files, word for word.
class TwoVerifiersTest {
    private static final long SEED = 20_261_122;
    private static KeyPair keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void bothAreHere() throws IOException, GeneralSecurityException, InterruptedException {
        boolean python;
        try {
            python = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            python = false;
        }
        assumeThat(python).as("there is no Python 3.8 or newer on this machine").isTrue();
        keys = SampleLedger.newKeys();
    }

    @Test
    void everyFlippedByteOfASmallExportIsBrokenForBoth() throws Exception {
        byte[] export = new SampleLedger(7, 3, 2, keys).bytes();
        assertThatBothSay(
                "Broken",
                IntStream.range(0, export.length)
                        .mapToObj(at -> flipped(export, at, at % 3 == 0 ? 0x20 : 1 << at % 7)));
    }

    @Test
    void everyEighthByteFlippedOfAnExportOfTheFirstFormIsBrokenForBoth() throws Exception {
        byte[] export;
        try (var in = TwoVerifiersTest.class.getResourceAsStream("/ledger/export-form-1.jsonl")) {
            export = in.readAllBytes();
        }
        assertThatBothSay("Intact", Stream.of(export));
        assertThatBothSay("Broken", IntStream.range(0, export.length / 8).mapToObj(i -> flipped(export, 8 * i, 1)));
    }

    @Test
    void seededFlipsAndCutsOfALongExportAreBrokenForBoth() throws Exception {
        byte[] export = new SampleLedger(9, 1_200, 3, keys).bytes();
        var random = new Random(SEED);
        assertThatBothSay("Intact", Stream.of(export));
        assertThatBothSay(
                "Broken",
                IntStream.range(0, 16)
                        .mapToObj(i -> flipped(export, random.nextInt(export.length), 1 << random.nextInt(8))));
        assertThatBothSay(
                "Broken", IntStream.range(0, 4).mapToObj(i -> Arrays.copyOf(export, random.nextInt(export.length))));
    }

    @Test
    void whatIsRearrangedAndSignedAnewIsJudgedAlike() throws Exception {
        List<String> lines = new String(new SampleLedger(5, 6, 2, keys).bytes(), UTF_8)
                .lines()
                .toList();
        var random = new Random(SEED);
        var files = new ArrayList<byte[]>();
        for (int i = 0; i < 60; i++) {
            var changed = new ArrayList<>(lines);
            String moved = changed.remove(random.nextInt(changed.size()));
            if (i % 3 > 0) {
                changed.add(random.nextInt(changed.size() + 1), moved);
            }
            if (i % 3 == 2) {
                changed.add(random.nextInt(changed.size() + 1), moved);
            }
            files.add((String.join("\n", changed) + "\n").getBytes(UTF_8));
        }
        assertThat(sentences(files.stream())).isNotEmpty();
    }

    @Test
    void aKeyAndAHeadFromElsewhereAreComparedByBoth() throws Exception {
        byte[] export = new SampleLedger(7, 3, 2, keys).bytes();
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        String root = sentences(Stream.of(export)).getFirst().replaceFirst(".*root is ([0-9a-f]{64}).*", "$1");
        assertThat(sentences(Stream.of(export), "--public-key", key, "--head", "3:" + root)
                        .getFirst())
                .endsWith("They go on from the head that was given. Signed with the key that was given.");
        assertThat(sentences(Stream.of(export), "--head", "2:" + root).getFirst())
                .contains("(head-differs)");
        assertThat(sentences(Stream.of(export), "--head", "9:" + root).getFirst())
                .contains("(head-not-reached)");
        assertThat(sentences(Stream.of(export), "--public-key", key.replace("A", "B"))
                        .getFirst())
                .contains("(key-differs)");
    }

    private void assertThatBothSay(String verdict, Stream<byte[]> files) throws Exception {
        assertThat(sentences(files)).as("seed %d", SEED).allMatch(sentence -> sentence.startsWith(verdict));
    }

    /// What both say of each file, having compared it.
    private List<String> sentences(Stream<byte[]> contents, String... options) throws Exception {
        List<Path> files = contents.map(this::kept).toList();
        List<String> ours = new ArrayList<>();
        for (Path file : files) {
            ours.add(ours(file, options));
        }
        List<String> theirs = theirs(files, options);
        assertThat(theirs).hasSameSizeAs(files);
        for (int i = 0; i < files.size(); i++) {
            assertThat(theirs.get(i)).as("variant %d, seed %d", i, SEED).isEqualTo(ours.get(i));
        }
        return ours;
    }

    private static String ours(Path file, String... options) {
        var out = new StringWriter();
        new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of(file.toString()), Stream.of(options))
                        .toArray(String[]::new));
        return out.toString().strip();
    }

    private static List<String> theirs(List<Path> files, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                "python3", Expect.root().resolve("tools/verify_ledger.py").toString()));
        command.addAll(List.of(options));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader(UTF_8)) {
            return lines.lines().toList();
        }
    }

    private Path kept(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "", ".jsonl"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] flipped(byte[] export, int at, int bits) {
        byte[] changed = export.clone();
        changed[at] ^= (byte) bits;
        return changed;
    }
}

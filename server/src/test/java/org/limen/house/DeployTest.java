package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Expect;

/// What lies in `deploy` is tried with the programs that it is for, where this machine has them.
class DeployTest {
    private static final int CANNOT_BE_TRIED = 77;
    private static final Path DEPLOY = Expect.root().resolve("deploy");

    @TempDir
    Path root;

    @Test
    void theUnitsAreUnderstoodBySystemd() throws Exception {
        assumeThat(canRun("systemd-analyze", "--version"))
                .as("systemd-analyze is here")
                .isTrue();
        Path units = Files.createDirectories(root.resolve("etc/systemd/system"));
        Path programs = Files.createDirectories(root.resolve("opt/limen/deploy"));
        copy(DEPLOY, programs, "");
        copy(DEPLOY, units, ".service");
        copy(DEPLOY, units, ".timer");
        for (String unit : List.of("limen.service", "limen-backup.service", "limen-backup.timer")) {
            Said said = run(
                    "systemd-analyze",
                    "verify",
                    "--man=no",
                    "--recursive-errors=no",
                    "--root=" + root,
                    "" + units.resolve(unit));
            assertThat(said.text()).as(unit).isEmpty();
            assertThat(said.status()).as(said.text()).isZero();
        }
    }

    @Test
    void theSettingsOfAServerKeepOthersOutAndABackupOfItComesBackWhole() throws Exception {
        Said said = run("bash", DEPLOY.resolve("postgresql/try-out").toString());
        assumeThat(said.status()).as(said.text()).isNotEqualTo(CANNOT_BE_TRIED);
        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.text()).contains("what was recorded after the backup is there");
    }

    @Test
    void everyProgramCanBeRead() throws Exception {
        for (Path file : programs()) {
            Said said = firstLine(file).contains("bash")
                    ? run("bash", "-n", file.toString())
                    : run("python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", "" + file);
            assertThat(said.status()).as(said.text()).isZero();
        }
    }

    private static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(file -> Files.isRegularFile(file) && isProgram(file))
                    .toList();
        }
    }

    private static boolean isProgram(Path file) {
        return firstLine(file).startsWith("#!") || file.toString().endsWith(".py");
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, String ending) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private record Said(int status, String text) {}

    private static boolean canRun(String... command) throws InterruptedException {
        try {
            return run(command).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Said run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}

package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.limen.Expect;
import org.limen.command.LimenCommand;
import picocli.CommandLine.Command;

/// Rules over every text file that is committed: code, documents, scripts, data.
class CommittedTextTest {
    private static final Set<String> FOLDERS_PASSED = Set.of(
            ".git",
            ".limen",
            ".idea",
            ".vscode",
            "target",
            "node_modules",
            "dist",
            "test-results",
            "playwright-report");
    private static final Set<String> TEXT_ENDINGS = Set.of(
            "java",
            "md",
            "sql",
            "xml",
            "yaml",
            "yml",
            "json",
            "jsonl",
            "ts",
            "tsx",
            "mjs",
            "js",
            "css",
            "html",
            "bash",
            "sh",
            "service",
            "properties",
            "tsv",
            "csv",
            "txt",
            "config",
            "limen",
            "run",
            "conf",
            "svg");
    private static final int BYTES_MAX = 5_000_000;

    /// Put together from parts, so that this file does not break its own rules.
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~}$)/-])/(?:work|ro" + "ot|home|tmp|Users)/[\\w.-]");
    private static final Pattern REGISTRY = Pattern.compile("registry\\.npm" + "js|repo1\\.maven|repo\\.maven\\.apache"
            + "|repo\\.spring\\.io|pypi\\.org|deb\\.debian\\.org|rubygems\\.org|static\\.crates\\.io|proxy\\.golang");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w+Test)`");

    private static final TreeMap<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Files.walkFileTree(Expect.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean passed = FOLDERS_PASSED.contains(String.valueOf(folder.getFileName()));
                return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() < BYTES_MAX && isText(file)) {
                    keep(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(TEXTS).as("the project's text files").hasSizeGreaterThan(50);
    }

    @Test
    void nothingIsLeftForLater() {
        assertNone("What is left to do is an issue, not a note in the code", LEFT_OVER, Set.of());
    }

    @Test
    void noFileNamesAMachinesOwnPaths() {
        assertNone("A path of one machine is wrong on every other", MACHINE_PATH, Set.of());
    }

    @Test
    void noFileNamesAPackageRegistry() {
        assertNone("Where packages come from is set on the machine", REGISTRY, Set.of());
    }

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() {
        var dead = new ArrayList<String>();
        markdown()
                .forEach((path, text) -> LINK.matcher(text)
                        .results()
                        .map(link -> link.group(1))
                        .forEach(target -> {
                            Path from = Expect.root().resolve(path).getParent();
                            if (!target.contains(":") && !Files.exists(from.resolve(target))) {
                                dead.add(path + " → " + target);
                            }
                        }));
        assertThat(dead).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyTestThatADocumentNamesIsThere() {
        Set<String> tests = TEXTS.keySet().stream()
                .filter(path -> path.endsWith("Test.java"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                .collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        markdown()
                .forEach((path, text) -> TEST_NAME
                        .matcher(text)
                        .results()
                        .map(name -> name.group(1))
                        .filter(name -> !tests.contains(name))
                        .forEach(name -> missing.add(path + " → " + name)));
        assertThat(missing).as("tests that a document names and nobody wrote").isEmpty();
    }

    @Test
    void aDecisionFillsAtMost30Lines() {
        List<String> long_ = markdown().entrySet().stream()
                .filter(entry -> entry.getKey().matches("docs/decisions/\\d{4}-.*"))
                .filter(entry -> entry.getValue().lines().count() > 30)
                .map(entry -> entry.getKey())
                .toList();
        assertThat(long_).as("a decision is told in 30 lines").isEmpty();
    }

    @Test
    void helpNamesEveryCommand() throws IOException {
        String help = Files.readString(Expect.root().resolve("limen"));
        List<String> unnamed = List.of(
                        LimenCommand.class.getAnnotation(Command.class).subcommands())
                .stream()
                .map(type -> type.getAnnotation(Command.class))
                .filter(command -> !command.hidden())
                .map(Command::name)
                .filter(name ->
                        !Pattern.compile("(?m)^  " + name + " ").matcher(help).find())
                .toList();
        assertThat(unnamed)
                .as("commands that `./limen help` does not tell about")
                .isEmpty();
    }

    private static TreeMap<String, String> markdown() {
        var found = new TreeMap<>(TEXTS);
        found.keySet().removeIf(path -> !path.endsWith(".md"));
        return found;
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXT_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static void keep(Path file) throws IOException {
        String path = Expect.root().relativize(file).toString().replace('\\', '/');
        try {
            TEXTS.put(path, Files.readString(file));
        } catch (MalformedInputException e) {
            throw new AssertionError(path + " is not UTF-8", e);
        }
    }

    private static void assertNone(String rule, Pattern pattern, Set<String> except) {
        var breaches = new ArrayList<String>();
        TEXTS.forEach((path, text) -> {
            if (!except.contains(path)) {
                pattern.matcher(text).results().forEach(match -> breaches.add(place(path, text, match.start())));
            }
        });
        assertThat(breaches).as(rule).isEmpty();
    }

    private static String place(String path, String text, int at) {
        long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int end = text.indexOf('\n', at);
        return path + ":" + line + " " + text.substring(at, Math.min(end < 0 ? text.length() : end, at + 60));
    }
}

package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules of docs/STYLE.md that a machine can check, over every Java file.
class TidyTest {
    private static final int FILE_LINES_MAX = 500;
    private static final int METHOD_LINES_MAX = 60;
    private static final int METHOD_LINES_95TH_MAX = 25;
    private static final int PACKAGE_FILES_MAX = 20;

    /// Packages that were larger when the rule came, with how large they may be: the numbers only go down.
    private static final Map<String, Integer> STILL_LARGE = Map.of();

    private static final Set<String> EMPTY_WORDS =
            Set.of("Manager", "Util", "Utils", "Impl", "Dto", "Helper", "Helpers", "Common", "Misc");
    private static final Pattern CAMEL_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Set<String> CLOCK_TYPES = Set.of(
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "Year",
            "YearMonth");
    private static final Set<String> CLOCK_READS = Set.of(
            "System.currentTimeMillis",
            "Clock.systemUTC",
            "Clock.systemDefaultZone",
            "Clock.system",
            "InstantSource.system",
            "Calendar.getInstance");

    private static List<JavaSource> sources = List.of();

    @BeforeAll
    static void parse() throws IOException {
        sources = JavaSource.all();
        assertThat(sources).as("the project's Java files").hasSizeGreaterThan(50);
    }

    @Test
    void namesAreNounsOfTheField() {
        assertNone(
                "A type is named by what it is in the field; these words say nothing: " + EMPTY_WORDS,
                sources.stream()
                        .flatMap(source -> source.typeNames().stream()
                                .filter(name -> CAMEL_BORDER.splitAsStream(name).anyMatch(EMPTY_WORDS::contains))
                                .map(name -> source.path() + " " + name)));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        Set<String> introduced = sources.stream()
                .filter(JavaSource::isPackageInfo)
                .filter(TidyTest::opensWithASentence)
                .filter(source -> source.text().contains("NullMarked"))
                .map(TidyTest::folder)
                .collect(Collectors.toSet());
        assertNone(
                "A package needs a package-info.java that opens with a sentence (///) and is @NullMarked",
                main().map(TidyTest::folder).distinct().filter(folder -> !introduced.contains(folder)));
    }

    @Test
    void aFileHasAtMost500Lines() {
        assertNone(
                "A file over " + FILE_LINES_MAX + " lines holds more than one subject: cut it",
                sources.stream()
                        .filter(source -> source.lines() > FILE_LINES_MAX)
                        .map(source -> source.path() + " has " + source.lines()));
    }

    @Test
    void aMethodHasAtMost60Lines() {
        assertNone(
                "A method over " + METHOD_LINES_MAX + " lines does more than one thing: cut it",
                sources.stream()
                        .flatMap(source -> source.methods().stream())
                        .filter(method -> method.lines() > METHOD_LINES_MAX)
                        .map(method -> method.place() + " " + method.name() + " has " + method.lines()));
    }

    @Test
    void mostMethodsAreShort() {
        List<Long> lengths = main().flatMap(source -> source.methods().stream())
                .map(JavaSource.Method::lines)
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() * 95 / 100))
                .as("the 95th percentile of the lengths of %d methods, in lines", lengths.size())
                .isLessThanOrEqualTo(METHOD_LINES_95TH_MAX);
    }

    @Test
    void aPackageHasAtMost20Files() {
        var counts = new TreeMap<String, Integer>();
        main().filter(source -> !source.isPackageInfo())
                .forEach(source -> counts.merge(folder(source), 1, Integer::sum));
        assertNone(
                "A package over " + PACKAGE_FILES_MAX + " files splits by subject",
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > STILL_LARGE.getOrDefault(count.getKey(), PACKAGE_FILES_MAX))
                        .map(count -> count.getKey() + " has " + count.getValue()));
    }

    @Test
    void importsNameWhatTheyBring() {
        assertNone(
                "An import with a star hides what is used",
                breaches(
                        sources.stream(),
                        ImportTree.class,
                        tree -> tree.getQualifiedIdentifier().toString().endsWith(".*")));
    }

    @Test
    void onlyTheCommandLinePrints() {
        assertNone(
                "Only the command line writes to standard output; everything else logs",
                breaches(
                        main().filter(source -> !source.path().startsWith("bench/"))
                                .filter(source -> !source.in("org.limen.command", "org.limen.demo")),
                        MemberSelectTree.class,
                        tree -> Set.of("System.out", "System.err").contains(tree.toString())));
    }

    @Test
    void noTestWaitsByTheClock() {
        assertNone(
                "A test waits for what it needs (Awaitility), not for a while",
                breaches(
                        sources.stream().filter(source -> !source.inMain()),
                        MethodInvocationTree.class,
                        call -> call.getMethodSelect().toString().endsWith("Thread.sleep")));
    }

    @Test
    void timeComesFromOutside() {
        Stream<JavaSource> timeless = main().filter(source -> !source.path().startsWith("bench/"))
                .filter(source -> !source.in("org.limen.command", "org.limen.demo"))
                .filter(source -> !source.path().endsWith("kernel/KernelConfiguration.java"));
        assertNone(
                "Time comes as a parameter (engine) or from the injected Clock (server)",
                breaches(timeless, Tree.class, TidyTest::readsTheClock));
    }

    @Test
    void theEngineMeasuresNoTime() {
        assertNone(
                "The engine measures no time: its benches do",
                breaches(
                        main().filter(source -> source.path().startsWith("engine/")),
                        MethodInvocationTree.class,
                        call -> call.getMethodSelect().toString().equals("System.nanoTime")));
    }

    private static boolean readsTheClock(Tree tree) {
        if (tree instanceof NewClassTree created) {
            return created.getIdentifier().toString().equals("Date")
                    && created.getArguments().isEmpty();
        }
        return tree instanceof MethodInvocationTree call && readsTheClock(call);
    }

    private static boolean readsTheClock(MethodInvocationTree call) {
        String called = call.getMethodSelect().toString().replaceFirst("^java\\.(time|util)\\.", "");
        if (CLOCK_READS.contains(called)) {
            return true;
        }
        boolean now = called.endsWith(".now") && CLOCK_TYPES.contains(called.substring(0, called.length() - 4));
        return now && !call.getArguments().toString().toLowerCase(Locale.ROOT).contains("clock");
    }

    private static boolean opensWithASentence(JavaSource source) {
        String opening = source.text()
                .lines()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
        return opening.matches("\\p{Lu}.{20,}?[.:].*");
    }

    private static <T extends Tree> Stream<String> breaches(
            Stream<JavaSource> among, Class<T> kind, Predicate<T> breach) {
        Function<JavaSource, Stream<String>> places = source -> source.find(kind).stream()
                .filter(breach)
                .map(tree -> source.place(tree) + " "
                        + tree.toString().lines().findFirst().orElse(""));
        return among.flatMap(places);
    }

    private static Stream<JavaSource> main() {
        return sources.stream().filter(JavaSource::inMain);
    }

    private static String folder(JavaSource source) {
        String path = source.path();
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static void assertNone(String rule, Stream<String> breaches) {
        var found = new ArrayList<>(breaches.distinct().toList());
        assertThat(found).as(rule).isEmpty();
    }
}

package org.limen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.lists.MergedEntries;
import org.limen.engine.lists.SubjectListReader;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.SubjectKind;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All persons, companies and ships are made up.
class ScreenFilterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIST = """
            7\twanted\tZenobius Mullerstein\t1970-11-02\tUTO\tM
            8\twanted\tMullerstein Mills\t\t\t\t\t\t\t\torganisation
            9\twanted\tZenobius Star\t\t\t\t\t\t\t\tvessel
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHitCarriesItsEvidence() throws IOException {
        JsonNode answer = answer("{'id':5,'names':['Müllerstein Zenobius'],'birthDate':'1970','sex':'M'}");
        assertThat(answer.path("id").asInt()).isEqualTo(5);
        JsonNode hit = answer.path("hits").path(0);
        assertThat(hit.path("list").asString() + hit.path("entry").asString()).isEqualTo("wanted7");
        assertThat(hit.path("kind").asString()).isEqualTo("person");
        assertThat(hit.path("evidence").valueStream())
                .extracting(
                        e -> e.path("field").asString() + " " + e.path("level").asString())
                .containsExactly("name same", "name same", "nameCulture near", "birthDate year", "sex same");
        assertThat(answer.has("problems")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'names':['Z']}|",
                "{}|nothing-to-search-by",
                "{'names':'Zeno'}|field-unreadable nothing-to-search-by",
                "{'names':[7,'😀']}|name-unreadable name-without-letters nothing-to-search-by",
                "{'names':['Zeno'],'birthDate':'1970-02-31'}|date-impossible",
                "{'names':['Zeno'],'birthDate':'soon','sex':3}|field-unreadable date-unreadable",
            })
    void badInputGivesAResultWithProblems(String input, String codes) throws IOException {
        JsonNode answer = answer(input);
        assertThat(answer.path("hits").isArray()).isTrue();
        String found = String.join(
                " ",
                answer.path("problems")
                        .valueStream()
                        .map(p -> p.path("code").asString())
                        .sorted()
                        .toList());
        assertThat(found.split(" ")).containsExactlyInAnyOrder((codes == null ? "" : codes).split(" "));
    }

    @Test
    void companiesAndShipsAreScreenedOnlyWhenAskedFor() throws IOException {
        String input = "{'names':['Mullerstein Mills','Zenobius Star']}";
        assertThat(answer(input, EnumSet.of(SubjectKind.PERSON)).path("hits").valueStream())
                .extracting(hit -> hit.path("kind").asString())
                .doesNotContain("organisation", "vessel");
        assertThat(answer(input, EnumSet.allOf(SubjectKind.class)).path("hits").valueStream())
                .extracting(hit ->
                        hit.path("entry").asString() + " " + hit.path("kind").asString())
                .contains("8 organisation", "9 vessel");
        assertThat(answer(input, EnumSet.of(SubjectKind.VESSEL)).path("hits").valueStream())
                .extracting(hit -> hit.path("kind").asString())
                .containsOnly("vessel");
    }

    @Test
    void anOlderVersionOfTheModelAnswersAgain() throws IOException {
        Model oldest = Model.VERSIONS.getLast();
        var object = (ObjectNode) JSON.readTree("{\"names\":[\"Zenobius Mullerstein\"]}");
        Map<String, ?> form = ScreenFilter.answer(
                screened(EnumSet.of(SubjectKind.PERSON)),
                ScreeningOptions.best().by(oldest),
                object);
        assertThat(JSON.<JsonNode>valueToTree(form)
                        .path("hits")
                        .path(0)
                        .path("model")
                        .asString())
                .isEqualTo(oldest.version());
    }

    @Test
    void listsMayUseTheSameIds() throws IOException {
        var entries = new MergedEntries();
        for (String list : List.of("1\ta\tZenobius Mullerstein\n", "1\tb\tZenobius Mullerstein\n")) {
            SubjectListReader.of("")
                    .read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), "x.tsv", entries);
        }
        var screened = ScreenedKinds.of(entries.subjects(), EnumSet.of(SubjectKind.PERSON));
        var object = (ObjectNode) JSON.readTree("{\"names\":[\"Zenobius Mullerstein\"]}");
        JsonNode answer = JSON.valueToTree(ScreenFilter.answer(screened, ScreeningOptions.best(), object));
        assertThat(answer.path("hits").valueStream())
                .extracting(hit -> hit.path("list").asString())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void resultsComeInTheOrderOfTheirLinesHoweverManyThreads() throws IOException {
        var input = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            input.append(i % 7 == 3 ? "{broken " + i + "\n" : "\n{\"id\":" + i + ",\"names\":[\"Zenobius\"]}\n");
        }
        String one = ordered(input.toString(), 1);
        assertThat(ordered(input.toString(), 4)).isEqualTo(one);
        List<JsonNode> answers = one.lines().map(JSON::readTree).toList();
        assertThat(answers).hasSize(5_000);
        assertThat(IntStream.range(0, 5_000).filter(i -> i % 7 != 3).mapToObj(answers::get))
                .extracting(answer -> answer.path("id").asInt())
                .isSorted();
        assertThat(answers.get(3).path("problems").path(0).path("code").asString())
                .isEqualTo("not-json");
    }

    @Test
    void noMoreIsReadThanAFewPortionsAhead() throws IOException {
        byte[] line = "{\"names\":[\"Zenobius\"]}\n".getBytes(StandardCharsets.UTF_8);
        var read = new AtomicLong();
        var written = new AtomicLong();
        var ahead = new AtomicLong();
        var in = new java.io.InputStream() {
            private int left = 30_000 * line.length;

            @Override
            public int read() {
                read.incrementAndGet();
                return left-- > 0 ? line[(30_000 * line.length - left - 1) % line.length] : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int take = Math.min(Math.min(length, 512), left);
                for (int i = 0; i < take; i++) {
                    into[offset + i] = (byte) read();
                }
                return take == 0 ? -1 : take;
            }

            @Override
            public int available() {
                return Math.max(0, left);
            }
        };
        var out = new java.io.OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void write(byte[] bytes, int from, int length) {
                ahead.accumulateAndGet(read.get() / line.length - written.get(), Math::max);
                for (int i = from; i < from + length; i++) {
                    written.addAndGet(bytes[i] == '\n' ? 1 : 0);
                }
            }
        };
        try (var lines = new OrderedLines(2, input -> Map.of("id", 1), out, n -> {})) {
            lines.answer(in);
        }
        assertThat(written).hasValue(30_000);
        assertThat(ahead.get()).isLessThan(3_000);
    }

    @Test
    void listsOfAnyFormAreReadTogetherAndReported() throws IOException {
        Path sdn = write(
                "sdn.csv", "900,\"MULLER, Zeno\",\"individual\",\"X\"" + ",-0- ".repeat(7) + ",\"DOB 14 Jan 1968.\"\n");
        Path alt = write("alt.csv", "900,1,\"aka\",\"MOLLER, Xeno\",-0- \n");
        Path own = write("own.tsv", LIST);
        var err = new StringWriter();
        assertThat(run(err, "--check", "--list", sdn.toString(), alt.toString(), own.toString()))
                .isZero();
        assertThat(err.toString())
                .contains("sdn.csv: 1 of 1 rows understood")
                .contains("2 names")
                .contains("own.tsv: 1 person, 1 organisation, 1 vessel");
    }

    @Test
    void whatCannotRunSaysWhy() throws IOException {
        Path letter = write("letter.txt", "Dear colleagues\n");
        Path alt = write("alt.csv", "900,1,\"aka\",\"MOLLER, Xeno\",-0- \n");
        assertRefused(
                "There is no file", "--list", folder.resolve("missing.xml").toString());
        assertRefused("begins like no list", "--list", letter.toString());
        assertRefused("name the list (sdn.csv) too", "--list", alt.toString());
        assertRefused("--per-thousand", "--per-thousand", "0", "--list", letter.toString());
        assertRefused(
                "--model knows " + Model.VERSIONS.getFirst().version(), "--model", "x", "--list", letter.toString());
        assertRefused("not 'ghost'", "--kinds", "ghost", "--list", letter.toString());
    }

    private void assertRefused(String why, String... arguments) {
        var err = new StringWriter();
        assertThat(run(err, arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(why);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static int run(StringWriter err, String... arguments) {
        return new CommandLine(new ScreenFilter())
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String ordered(String input, int threads) throws IOException {
        var screened = screened(EnumSet.of(SubjectKind.PERSON));
        var bytes = new ByteArrayOutputStream();
        try (var lines = new OrderedLines(
                threads,
                object -> ScreenFilter.answer(screened, ScreeningOptions.STANDARD, object),
                new PrintStream(bytes, false, StandardCharsets.UTF_8),
                n -> {})) {
            lines.answer(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode answer(String input) throws IOException {
        return answer(input, EnumSet.of(SubjectKind.PERSON));
    }

    private static JsonNode answer(String input, EnumSet<SubjectKind> kinds) throws IOException {
        var object = (ObjectNode) JSON.readTree(input.replace('\'', '"'));
        Map<String, ?> form = ScreenFilter.answer(screened(kinds), ScreeningOptions.best(), object);
        assertThat(List.copyOf(form.keySet())).startsWith("id", "hits");
        return JSON.valueToTree(form);
    }

    private static ScreenedKinds screened(EnumSet<SubjectKind> kinds) throws IOException {
        var entries = new MergedEntries();
        SubjectListReader.of("")
                .read(new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)), "own.tsv", entries);
        return ScreenedKinds.of(entries.subjects(), kinds);
    }
}

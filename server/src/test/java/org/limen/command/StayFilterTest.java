package org.limen.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StayFilterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aHistoryIsAnsweredWithItsAccount() throws IOException {
        var answer = answer("""
                {"id":"a","pack":"90-180","nationality":"USA","on":"2026-02-01","crossings":[
                {"date":"2026-01-10","direction":"entry"},{"date":"2026-01-12","direction":"exit"}]}""");
        assertThat(answer.get("id").asString()).isEqualTo("a");
        assertThat(answer.get("used").asInt()).isEqualTo(3);
        assertThat(answer.get("remaining").asInt()).isEqualTo(87);
        assertThat(answer.get("mayStayUntil").asString()).isEqualTo("2026-04-28");
        assertThat(answer.get("overstayDays").asInt()).isZero();
        assertThat(answer.get("problems")).isEmpty();
        assertThat(answer.get("counted").get(0).get("days").asInt()).isEqualTo(3);
        assertThat(answer.get("countedFrom").asString()).isEqualTo("2025-08-06");
    }

    @Test
    void withoutADateItIsToday() throws IOException {
        var answer = answer("""
                {"id":1,"pack":"90-180","nationality":"USA","crossings":[{"date":"2026-02-20","direction":"entry"}]}""");
        assertThat(answer.get("id").asInt()).isEqualTo(1);
        assertThat(answer.get("on").asString()).isEqualTo("2026-03-01");
        assertThat(answer.get("used").asInt()).isEqualTo(10);
    }

    @Test
    void plannedEntryPermitsAndVisaAreTakenIn() throws IOException {
        var answer = answer("""
                {"id":"a","pack":"90-180","nationality":"IND","on":"2026-02-01","plannedEntry":"2026-04-01",
                 "permits":[{"from":"2026-01-11","to":"2026-01-31"}],
                 "visa":{"entries":2,"from":"2026-01-01","to":"2026-06-30","days":30},
                 "crossings":[{"date":"2026-01-10","direction":"entry"},{"date":"2026-01-31","direction":"exit"}]}""");
        assertThat(answer.get("used").asInt()).isEqualTo(1);
        assertThat(answer.get("mayStayUntil").asString()).isEqualTo("2026-03-01");
        assertThat(answer.get("planned").get("mayStayUntil").asString()).isEqualTo("2026-04-29");
    }

    @Test
    void aDateBeforeThePackIsAnsweredAndSaid() throws IOException {
        var answer = answer("{\"pack\":\"90-180\",\"nationality\":\"USA\",\"crossings\":[],\"on\":\"2012-01-30\"}");
        assertThat(answer.get("used").asInt()).isZero();
        assertThat(codes(answer)).containsExactly("edition-later");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"crossings\":[]} | pack-missing | pack",
                "{\"pack\":\"no\",\"crossings\":[]} | pack-unknown | pack",
                "{\"pack\":\"90-180\",\"crossings\":7} | not-a-list | crossings",
                "{\"pack\":\"90-180\",\"crossings\":[7]} | date-unreadable | crossings[0].date",
                "{\"pack\":\"90-180\",\"crossings\":[{\"date\":\"2026-02-30\",\"direction\":\"exit\"}]}"
                        + " | date-unreadable | crossings[0].date",
                "{\"pack\":\"90-180\",\"crossings\":[{\"date\":\"2026-02-03\",\"direction\":\"in\"}]}"
                        + " | direction-unknown | crossings[0].direction",
                "{\"pack\":\"90-180\",\"permits\":[{\"from\":\"2026-02-03\",\"to\":\"2026-01-01\"}]}"
                        + " | period-reversed | permits[0]",
                "{\"pack\":\"90-180\",\"on\":\"tomorrow\"} | date-unreadable | on",
                "{\"pack\":\"90-180\",\"visa\":{}} | date-unreadable | visa.from",
                "{\"pack\":\"90-180\",\"plannedEntry\":\"2026-01-01\"} | planned-entry-past | plannedEntry",
            })
    void badInputIsAnsweredWithItsPlaceAndNoNumbers(String input, String code, String field) throws IOException {
        var answer = answer(input);
        assertThat(answer.get("used").isNull()).isTrue();
        assertThat(answer.get("problems").valueStream())
                .anyMatch(p -> p.get("code").asString().equals(code)
                        && p.get("field").asString().equals(field)
                        && p.get("severity").asString().equals("error"));
    }

    @Test
    void everyCaseOfThePublicCalculatorsAgreesWithTheOfficialRule() throws IOException {
        var file = data().resolve("l-schengen/schengen_90_180_cases.jsonl");
        assumeTrue(Files.isReadable(file), "the shared data set l-schengen is not there: " + file);
        var rows = new ArrayList<JsonNode>();
        var input = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
            input.append(question(rows.getLast())).append('\n');
        }
        var answers = run(input.toString());
        assertThat(answers).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(answers.get(i).get("used").asInt())
                    .as(rows.get(i).get("id").asString())
                    .isEqualTo(rows.get(i).get("official_rule_used_days").asInt());
        }
    }

    private static ObjectNode question(JsonNode row) {
        var question = JSON.createObjectNode();
        question.set("id", row.get("id"));
        question.put("pack", "90-180").put("nationality", "USA").set("on", row.get("reference_date"));
        var crossings = question.putArray("crossings");
        for (var stay : row.get("stays")) {
            crossings.addObject().put("direction", "entry").set("date", stay.get(0));
            crossings.addObject().put("direction", "exit").set("date", stay.get(1));
        }
        return question;
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("LIMEN_DATA"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("limen.root", ".."), "../shared/data"));
    }

    private static JsonNode answer(String line) throws IOException {
        return run(line.replace("\n", " ")).getFirst();
    }

    private static List<JsonNode> run(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonLines.answer(new ByteArrayInputStream(lines.getBytes(UTF_8)), out, new StayFilter(TODAY)::answer);
        return out.toString(UTF_8).lines().map(line -> JSON.readTree(line)).toList();
    }

    private static List<String> codes(JsonNode answer) {
        return answer.get("problems")
                .valueStream()
                .map(problem -> problem.get("code").asString())
                .toList();
    }
}

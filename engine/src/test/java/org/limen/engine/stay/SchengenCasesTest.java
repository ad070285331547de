package org.limen.engine.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.limen.engine.stay.StayRule.RollingWindow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases of five public calculators, judged by the official rule where an author broke it.
class SchengenCasesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theDaysUsedAreThoseOfTheOfficialRule() throws IOException {
        for (var row : cases()) {
            assertThat(used(row))
                    .as(row.get("id").asString())
                    .isEqualTo(row.get("official_rule_used_days").asInt());
        }
    }

    @Test
    void theOrdinaryExpectationsOfTheAuthorsHold() throws IOException {
        for (var row : cases()) {
            var expected = row.get("expect");
            if (row.get("agrees_with_official_rule").asBoolean() && expected.has("remaining")) {
                int remaining = Math.max(0, expected.get("remaining").asInt());
                assertThat(assess(row).remaining()).as(row.get("id").asString()).isEqualTo(remaining);
            }
            if (row.get("agrees_with_official_rule").asBoolean() && expected.has("overstay")) {
                assertThat(assess(row).overstayDays())
                        .as(row.get("id").asString())
                        .isEqualTo(expected.get("overstay").asInt());
            }
        }
    }

    @Test
    void expectationsThatBreakTheOfficialRuleAreNotMet() throws IOException {
        for (var row : cases()) {
            if (!row.get("agrees_with_official_rule").asBoolean()) {
                assertThat(row.get("expect").path("used").asInt(-1))
                        .as(row.get("id").asString())
                        .isNotEqualTo(used(row));
            }
        }
    }

    private static int used(JsonNode row) {
        return assess(row).used();
    }

    private static StayVerdict assess(JsonNode row) {
        var crossings = new ArrayList<Crossing>();
        for (var stay : row.get("stays")) {
            crossings.add(Crossing.entry(LocalDate.parse(stay.get(0).asString())));
            crossings.add(Crossing.exit(LocalDate.parse(stay.get(1).asString())));
        }
        var on = LocalDate.parse(row.get("reference_date").asString());
        return StayRules.assess(new RollingWindow(90, 180), new StayHistory(crossings, List.of(), null), on);
    }

    private static List<JsonNode> cases() throws IOException {
        var root = Path.of(System.getProperty("limen.root", ".."));
        var data =
                Optional.ofNullable(System.getenv("LIMEN_DATA")).map(Path::of).orElse(root.resolve("../shared/data"));
        var file = data.resolve("l-schengen/schengen_90_180_cases.jsonl");
        assumeTrue(Files.isReadable(file), "the shared data set l-schengen is not there: " + file);
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }
}

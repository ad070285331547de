package org.limen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.lists.PersonList;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.words.TokenFrequencies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All persons are made up.
class ScreenFilterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ScreeningIndex INDEX = ScreeningIndex.build(
            PersonList.read("7\twanted\tZenobius Mullerstein\t1970-11-02\tUTO\tM\n", 1, "").entries().stream()
                    .map(PersonList.Entry::person)
                    .toList(),
            TokenFrequencies.shipped());

    @Test
    void aHitCarriesItsEvidence() {
        JsonNode answer = answer("{'id':5,'names':['Müllerstein Zenobius'],'birthDate':'1970','sex':'M'}");
        assertThat(answer.path("id").asInt()).isEqualTo(5);
        JsonNode hit = answer.path("hits").path(0);
        assertThat(hit.path("list").asString() + hit.path("entry").asString()).isEqualTo("wanted7");
        assertThat(hit.path("evidence").valueStream())
                .extracting(
                        e -> e.path("field").asString() + " " + e.path("level").asString())
                .containsExactly("name same", "name same", "birthDate year", "sex same");
        assertThat(answer.has("problems")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'names':['Z']}|",
                "{}|name-missing",
                "{'names':'Zeno'}|name-missing",
                "{'names':[7,'😀']}|name-unreadable name-without-letters name-missing",
                "{'names':['Zeno'],'birthDate':'1970-02-31'}|date-impossible",
                "{'names':['Zeno'],'birthDate':'soon','sex':3}|field-unreadable date-unreadable",
            })
    void badInputGivesAResultWithProblems(String input, String codes) {
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

    private static JsonNode answer(String input) {
        var object = (ObjectNode) JSON.readTree(input.replace('\'', '"'));
        Map<String, ?> form = ScreenFilter.answer(INDEX, ScreeningOptions.STANDARD, object);
        assertThat(List.copyOf(form.keySet())).startsWith("id", "hits");
        return JSON.valueToTree(form);
    }
}

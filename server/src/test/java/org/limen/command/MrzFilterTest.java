package org.limen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MrzFilterTest {
    private static final String ZONE =
            "[\"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\",\"L898902C36UTO7408122F1204159ZE184226B<<<<<10\"]";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final MrzFilter filter = new MrzFilter(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void aZoneBecomesItsFields() throws IOException {
        JsonNode answer = answer("{\"id\":7,\"mrz\":" + ZONE + "}");
        assertThat(answer.get("id").asInt()).isEqualTo(7);
        assertThat(answer.get("valid").asBoolean()).isTrue();
        assertThat(texts(answer, "format", "documentCode", "issuer", "surname", "givenNames", "documentNumber"))
                .containsExactly("TD3", "P", "UTO", "ERIKSSON", "ANNA MARIA", "L898902C3");
        assertThat(texts(answer, "nationality", "birthDate", "sex", "expiryDate", "optionalData"))
                .containsExactly("UTO", "1974-08-12", "F", "2012-04-15", "ZE184226B");
        assertThat(answer.get("problems")).isEmpty();
    }

    @Test
    void theDateMovesTheCentury() throws IOException {
        JsonNode answer = answer("{\"id\":\"a\",\"on\":\"1980-01-01\",\"mrz\":" + ZONE + "}");
        assertThat(texts(answer, "birthDate", "expiryDate")).containsExactly("1974-08-12", "2012-04-15");
        assertThat(texts(answer("{\"on\":\"2076-01-01\",\"mrz\":" + ZONE + "}"), "birthDate", "expiryDate"))
                .containsExactly("2074-08-12", "2112-04-15");
    }

    @Test
    void oneTextWithLineEndsIsRead() throws IOException {
        JsonNode answer = answer(
                "{\"mrz\":" + ZONE.replace("\",\"", "\\n").replace("[", "").replace("]", "") + "}");
        assertThat(answer.get("valid").asBoolean()).isTrue();
        assertThat(answer.get("id").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"mrz\":null}",
                "{\"id\":\"x\",\"mrz\":[]}",
                "{\"id\":\"x\",\"mrz\":[null,3,{}]}",
                "{\"id\":\"x\",\"mrz\":17}",
                "{\"id\":\"x\",\"mrz\":\"\"}",
                "{\"id\":{\"a\":[1]},\"mrz\":{\"a\":1}}",
                "{\"id\":\"x\",\"on\":\"tomorrow\",\"mrz\":[\"Ж\",\"\\u0000\"]}",
                "{\"id\":\"x\",\"on\":5,\"mrz\":[\"P<\",\"<<<<<<\"]}",
                "[]",
                "not JSON"
            })
    void whateverComesInAResultWithAnErrorGoesOut(String line) throws IOException {
        JsonNode answer = answer(line);
        assertThat(answer.get("problems").findValuesAsString("severity")).contains("error");
        assertThat(answer.path("valid").asBoolean(false)).isFalse();
    }

    private JsonNode answer(String line) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonLines.answer(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)), out, filter::answer);
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode answer, String... fields) {
        return Arrays.stream(fields).map(field -> answer.get(field).asString()).toList();
    }
}

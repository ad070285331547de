package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.limen.Expect;
import org.limen.LimenTest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The API's description that a node gives is the one kept in git, so that every change of the API is seen.
@LimenTest
class OpenApiTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private OpenApiWebMvcResource description;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void theDescriptionIsTheOneKeptInGit() throws IOException {
        byte[] given = description.openapiJson(
                new MockHttpServletRequest("GET", "/api/openapi.json"), "/api/openapi.json", Locale.ENGLISH);
        ObjectNode described = (ObjectNode) JSON.readTree(given);
        described.remove("servers");
        Expect.text("openapi/limen.json", JSON.writeValueAsString(sorted(described)) + "\n");
    }

    /// Each has a schema with a field for each of its own, not that of another class of the same simple name.
    @Test
    void everyBodyThatIsTakenIsDescribedByItsOwnFields() throws IOException {
        JsonNode schemas = JSON.readTree(description.openapiJson(
                        new MockHttpServletRequest("GET", "/api/openapi.json"), "/api/openapi.json", Locale.ENGLISH))
                .path("components")
                .path("schemas");
        var taken = mapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .distinct()
                .toList();
        assertThat(taken)
                .hasSizeGreaterThan(30)
                .allSatisfy(body -> assertThat(schemas.path(
                                        body.getName().replace("org.limen.", "").replace('$', '.'))
                                .path("properties"))
                        .as(body.getName())
                        .hasSize(body.getRecordComponents().length));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var fields = new TreeMap<String, JsonNode>();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                fields.put(field.getKey(), sorted(field.getValue()));
            }
            return new ObjectNode(JsonNodeFactory.instance, fields);
        }
        if (node instanceof ArrayNode array) {
            var items = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}

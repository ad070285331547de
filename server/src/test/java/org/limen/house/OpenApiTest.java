package org.limen.house;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.limen.Expect;
import org.limen.LimenTest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
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

    @Test
    void theDescriptionIsTheOneKeptInGit() throws IOException {
        byte[] given = description.openapiJson(
                new MockHttpServletRequest("GET", "/api/openapi.json"), "/api/openapi.json", Locale.ENGLISH);
        ObjectNode described = (ObjectNode) JSON.readTree(given);
        described.remove("servers");
        Expect.text("openapi/limen.json", JSON.writeValueAsString(sorted(described)) + "\n");
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

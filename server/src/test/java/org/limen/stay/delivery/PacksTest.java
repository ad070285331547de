package org.limen.stay.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A country pack is delivered as a file, adds editions, and never changes one that checks have named.
@LimenTest
class PacksTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);

    @Autowired
    private TestOfficers officers;

    @Autowired
    private Packs packs;

    private static ObjectNode shipped(String name) {
        try (InputStream file = PacksTest.class.getResourceAsStream("/packs/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The pack in use with one edition more, which begins long after all other tests.
    private static ObjectNode longer() {
        ObjectNode pack = shipped("morvania");
        ObjectNode last =
                (ObjectNode) pack.path("editions").valueStream().toList().getLast();
        ObjectNode next = last.deepCopy();
        next.put("number", last.path("number").asInt() + 1);
        next.put("validFrom", LATER.toString());
        next.put("childBelowYears", 21);
        pack.withArray("editions").add(next);
        return pack;
    }

    private Http.Reply deliver(UUID id, JsonNode pack) {
        return officers.administrator().post("/api/packs", Map.of("id", id, "why", "A new law.", "pack", pack));
    }

    private String codeFor(Consumer<ObjectNode> change) {
        ObjectNode pack = longer();
        change.accept(pack);
        Http.Reply reply = deliver(UUID.randomUUID(), pack);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        return reply.code();
    }

    @Test
    void whatIsDeliveredIsUsedFromTheNextCheckOnAndShownWithWhoSentItAndWhy() {
        UUID id = UUID.randomUUID();
        assertThat(deliver(id, longer()).status()).isEqualTo(201);
        assertThat(deliver(id, longer()).status()).isEqualTo(200);
        assertThat(deliver(id, shipped("taldria")).code()).isEqualTo("id-reused");
        assertThat(packs.named("morvania").on(LATER).orElseThrow().childBelowYears())
                .isEqualTo(21);
        assertThat(packs.named("morvania").on(LATER.minusDays(1)).orElseThrow().childBelowYears())
                .isNotEqualTo(21);
        JsonNode shown = officers.as(Role.FIRST_LINE).get("/api/packs").json().path(0);
        assertThat(shown.path("name").asString()).isEqualTo("morvania");
        assertThat(shown.path("inUse").asBoolean()).isTrue();
        assertThat(shown.at("/delivered/why").asString()).isEqualTo("A new law.");
        assertThat(shown.at("/delivered/fromAbove").asBoolean()).isFalse();
        assertThat(officers.as(Role.SHIFT_LEADER)
                        .post("/api/packs", Map.of("id", UUID.randomUUID(), "why", "w", "pack", longer()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anEditionThatWasThereIsNeitherChangedNorLeftOut() {
        assertThat(codeFor(pack -> ((ObjectNode) pack.path("editions").path(0)).put("childBelowYears", 3)))
                .isEqualTo("edition-changed");
        assertThat(codeFor(pack -> pack.withArray("editions").remove(0))).isEqualTo("edition-changed");
        assertThat(codeFor(pack -> pack.put("state", "QTA"))).isEqualTo("state-changed");
        assertThat(codeFor(pack -> ((ObjectNode)
                                pack.path("editions").valueStream().toList().getLast())
                        .put("number", 1)))
                .isIn("edition-number", "edition-changed");
    }

    @Test
    void aFileThatIsNoPackIsRefusedWithThePlaceOfTheFault() {
        assertThat(codeFor(pack -> pack.put("surplus", 1))).isEqualTo("pack-invalid");
        assertThat(codeFor(pack -> pack.put("name", "../morvania"))).isEqualTo("pack-invalid");
        ObjectNode pack = longer();
        ((ObjectNode) pack.path("editions").path(0)).remove("basis");
        Http.Reply reply = deliver(UUID.randomUUID(), pack);
        assertThat(reply.code()).isEqualTo("pack-invalid");
        assertThat(reply.text()).contains("editions[0]");
    }
}

package org.limen.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.screening.MadeUpList;
import org.limen.screening.Sought;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The search desk on a whole node. All people are made up.
@LimenTest
class ListSearchTest {
    private static final String WANTED = """
            7\tLIST\tZenobius Mullerstein\t1970-11-02\tQMO\tM\tP1234567\tgood\tarrest
            7\tLIST\tZeno the Miller\t\t\t\t\tweak
            8\tLIST\tZenobius Kvarstok\t1988-03-20\tQTA\tM
            9\tLIST\tWillemijn Heuvelinck\t1990\tQMO\tF\t\tgood\t\t\tperson\tStone Bridge
            20\tLIST\tHeuvelinck Shipping Company\t\tQMO\t\t\tgood\trefuse-entry\t\torganisation
            21\tLIST\tStar of Heuvelinck\t\t\t\tIMO9074729\tgood\t\t\tvessel
            """;

    private final TestOfficers officers;

    @Autowired
    private JdbcClient jdbc;

    private final MadeUpList list;

    @Autowired
    ListSearchTest(TestOfficers officers) {
        this.officers = officers;
        list = new MadeUpList(officers);
    }

    @BeforeEach
    void putAListInForce() {
        list.persons(WANTED);
    }

    @Test
    void theAnswerComesFirstAndTheLikeliestHitLeadsIt() {
        JsonNode found = found(Map.of("names", List.of("Мюллерштейн Зенобий"), "birthDate", "1970-11-02"));
        assertThat(found.path("counts").path("likely").asInt()).isPositive();
        JsonNode first = own(found).getFirst();
        assertThat(first.path("grade").asString()).isEqualTo("likely");
        assertThat(first.path("kind").asString()).isEqualTo("person");
        JsonNode hit = first.path("hit");
        assertThat(hit.path("entry").asString()).isEqualTo("7");
        assertThat(hit.path("category").asString()).isEqualTo("arrest");
        assertThat(hit.path("edition").asInt()).isEqualTo(1);
        assertThat(hit.path("model").asString()).isNotEmpty();
        assertThat(sum(hit)).isCloseTo(hit.path("bits").asDouble(), org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void aHitShowsAllThatItsListKnowsOfTheEntry() {
        JsonNode listed = own(found(Map.of("names", List.of("Zenobius Mullerstein"))))
                .getFirst()
                .path("listed");
        assertThat(listed.path("names").valueStream())
                .extracting(name ->
                        name.path("text").asString() + " " + name.path("weak").asBoolean())
                .containsExactly("Zenobius Mullerstein false", "Zeno the Miller true");
        assertThat(listed.path("birthDates").path(0).asString()).isEqualTo("1970-11-02");
        assertThat(listed.path("nationalities").path(0).asString()).isEqualTo("QMO");
        assertThat(listed.path("sex").asString()).isEqualTo("M");
        assertThat(listed.path("documentNumbers").path(0).asString()).isEqualTo("P1234567");
    }

    @Test
    void organisationsAndVesselsAreFoundWhenTheyAreAskedFor() {
        var names = List.of("Heuvelinck Shipping Company", "Star of Heuvelinck");
        assertThat(own(found(Map.of("names", names))))
                .extracting(ListSearchTest::entry)
                .containsExactly("9");
        JsonNode others = found(Map.of("names", names, "kinds", List.of("organisation", "vessel", "aircraft")));
        assertThat(own(others)).extracting(ListSearchTest::entry).containsExactlyInAnyOrder("20", "21");
        JsonNode vessels = found(Map.of("names", names, "kinds", List.of("vessel")));
        assertThat(own(vessels)).singleElement().satisfies(match -> {
            assertThat(match.path("kind").asString()).isEqualTo("vessel");
            assertThat(match.path("listed").path("documentNumbers").path(0).asString())
                    .isEqualTo("IMO9074729");
        });
    }

    @Test
    void thePlaceOfBirthIsComparedToo() {
        JsonNode found = found(Map.of("names", List.of("Willemijn Heuvelinck"), "birthPlace", "Stone Bridge"));
        assertThat(own(found).getFirst().path("hit").path("evidence").valueStream())
                .anySatisfy(one -> {
                    assertThat(one.path("field").asString()).isEqualTo("birthPlace");
                    assertThat(one.path("level").asString()).isEqualTo("same");
                    assertThat(one.path("bits").asDouble()).isPositive();
                });
    }

    @Test
    void nothingIsHiddenAndWhatAgreesALittleIsCalledWeak() {
        JsonNode found = found(Map.of("names", List.of("Zenobius Somebody")));
        assertThat(own(found))
                .isNotEmpty()
                .allMatch(hit -> hit.path("grade").asString().equals("weak"));
        assertThat(found.path("counts").path("weak").asInt())
                .isGreaterThanOrEqualTo(own(found).size());
    }

    @Test
    void theListsThatWereLookedIntoAreNamedWithTheirAge() {
        JsonNode found = found(Map.of("names", List.of("Nobody Atallhere")));
        assertThat(found.path("lists").valueStream()).anySatisfy(status -> {
            assertThat(status.path("list").asString()).isEqualTo(list.name);
            assertThat(status.path("ageSeconds").isNumber()).isTrue();
        });
        assertThat(found.path("readAs").path(0).asString()).isEqualTo("NOBODY ATALLHERE");
    }

    @Test
    void aDocumentNumberAloneFindsALostDocumentOfAnyState() {
        var lost = new MadeUpList(officers);
        lost.documents("QMO\tXK 998877\tstolen\t2026-01-05\n");
        JsonNode found = found(Map.of("documentNumber", "xk998877"));
        assertThat(found.path("documents").valueStream()).anySatisfy(document -> {
            assertThat(document.path("list").asString()).isEqualTo(lost.name);
            assertThat(document.path("kind").asString()).isEqualTo("stolen");
        });
    }

    @Test
    void whatCannotBeUsedIsSaidAndTheSearchGoesOn() {
        JsonNode found = found(Map.of("names", List.of("Zenobius Mullerstein"), "birthDate", "31.2.1970"));
        assertThat(found.path("problems").path(0).path("code").asString()).isEqualTo("date-unreadable");
        assertThat(own(found)).isNotEmpty();
    }

    @Test
    void aSearchWithoutAnythingIsRefused() {
        for (Map<String, Object> wanted :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("names", List.of("?!")), withANullName())) {
            assertThat(search(wanted).code()).as("%s", wanted).isEqualTo(Sought.NOTHING);
        }
        assertThat(search(Map.of("names", List.of("x".repeat(501)))).status()).isEqualTo(422);
    }

    @Test
    void theSearchIsInTheLedgerWithItsPurpose() {
        String name = "Traced " + list.name.replaceAll("[^a-f]", "");
        found(Map.of("names", List.of(name), "birthDate", "1970"));
        String subject = "names=" + name + " birthDate=1970 kinds=person";
        assertThat(jdbc.sql("SELECT purpose FROM access.reading WHERE what = 'list-search' AND subject = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("investigation");
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = 'read' AND subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static Map<String, Object> withANullName() {
        var wanted = new HashMap<String, Object>();
        wanted.put("names", java.util.Collections.singletonList(null));
        return wanted;
    }

    private List<JsonNode> own(JsonNode found) {
        return found.path("hits")
                .valueStream()
                .filter(hit -> hit.path("hit").path("list").asString().equals(list.name))
                .toList();
    }

    private static String entry(JsonNode match) {
        return match.path("hit").path("entry").asString();
    }

    private static double sum(JsonNode hit) {
        Stream<JsonNode> evidence = hit.path("evidence").valueStream();
        return evidence.mapToDouble(one -> one.path("bits").asDouble()).sum();
    }

    private JsonNode found(Map<String, Object> wanted) {
        Http.Reply reply = search(wanted);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private Http.Reply search(Map<String, Object> wanted) {
        return officers.as(Role.ANALYST).forPurpose(Purpose.INVESTIGATION).post("/api/lists/search", wanted);
    }
}

package org.limen.allegation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.allegation.Cases;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.Letter;
import org.limen.engine.merkle.Hash;
import org.limen.print.Printed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Letters go out in the party's languages, are kept as they were printed, and print to the same bytes again.
@LimenTest
class LettersTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    LetterDesk desk;

    @Autowired
    Printed printed;

    @Autowired
    JdbcClient jdbc;

    Cases cases;

    @BeforeEach
    void open() {
        cases = new Cases(officers);
    }

    @Test
    void aProtestGoesOutInEachLanguageOfThePartyAndPrintsToTheSameBytesAgain() {
        String allegation = cases.inState("attributed-considered");
        Map<String, Object> protest = cases.act("protest", "words", words("fr", "Une réponse rapide est attendue."));
        JsonNode shown = cases.take(cases.leader, allegation, protest).json();
        assertThat(shown.path("letters")
                        .valueStream()
                        .map(letter -> letter.path("language").asString()))
                .containsExactly("fr", "ar");
        for (JsonNode told : shown.path("letters")) {
            Letter letter = desk.find(
                            UUID.fromString(allegation),
                            UUID.fromString(told.path("id").asString()))
                    .orElseThrow();
            byte[] pages = desk.pages(letter).orElseThrow();
            assertThat(new String(pages, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            assertThat(printed.pdf(letter.xhtml(), Locale.of(letter.language())))
                    .isEqualTo(pages);
            assertThat(Hash.over(pages).hex()).isEqualTo(told.path("sha256").asString());
            assertThat(letter.number()).startsWith(shown.path("number").asString() + "/");
            assertThat(inLedger(letter.sha256())).isEqualTo(1);
        }
        Letter french = letter(allegation, shown, 0);
        assertThat(french.xhtml()).contains("Taldrie", "Une réponse rapide", "Обстрел из миномётов", "dir=\"rtl\"");
        assertThat(letter(allegation, shown, 1).xhtml())
                .contains("احتجاج", "dir=\"rtl\"")
                .doesNotContain("Une réponse rapide");
        assertThat(cases.take(cases.leader, allegation, protest).status()).isEqualTo(200);
        assertThat(cases.shown(allegation).path("letters").size()).isEqualTo(2);
    }

    @Test
    void theSameStepOnTheSameCaseGivesTheSameTextWhoeverAsksWhen() {
        String allegation = cases.inState("attributed-considered");
        Map<String, Object> protest = cases.act("protest", "at", lastStep(allegation));
        String path = "/api/allegations/" + allegation + "/letters/preview";
        JsonNode before = cases.leader.post(path, protest).json();
        assertThat(cases.leader.post(path, protest).json()).isEqualTo(before);
        JsonNode shown = cases.take(cases.leader, allegation, protest).json();
        assertThat(letter(allegation, shown, 0).xhtml())
                .isEqualTo(before.path("letters").get(0).path("xhtml").asString());
        assertThat(cases.leader.post(path, protest).code()).isEqualTo("transition-not-allowed");
        assertThat(cases.leader.post(path, cases.act("close")).code()).isEqualTo("letter-none");
    }

    @Test
    void aNotificationSaysThatNothingCouldBeAttributedAndNamesNoWitness() {
        String allegation = cases.received();
        cases.take(allegation, "register");
        cases.take(
                cases.observer,
                allegation,
                cases.act("finding", "source", Map.of("kind", "witness", "name", "Ilvana the miller")));
        Stream.of("not-attributable", "view QMO", "view QTA", "notify").forEach(step -> cases.take(allegation, step));
        JsonNode shown = cases.shown(allegation);
        assertThat(shown.path("state").asString()).isEqualTo("notified");
        assertThat(letter(allegation, shown, 0).xhtml())
                .contains("could not be attributed", "Witness")
                .doesNotContain("miller");
    }

    @Test
    void aLetterIsReadByThoseWhoWorkOnItAndEveryReadingIsTraced() {
        String allegation = cases.inState("protested");
        String letter =
                cases.shown(allegation).path("letters").get(0).path("id").asString();
        String path = "/api/allegations/" + allegation + "/letters/" + letter + ".pdf";
        Http.Reply read = cases.inspector.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(cases.inspector.get("/api/reads?subject=" + letter).text()).contains("letter");
        assertThat(cases.observer.get(path).code()).isEqualTo("role-not-allowed");
        assertThat(cases.leader
                        .get("/api/allegations/" + UUID.randomUUID() + "/letters/" + letter + ".pdf")
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void wordsAreAddedInLanguagesThatTheLetterGoesOutIn() {
        String allegation = cases.inState("attributed-considered");
        Http.Reply reply =
                cases.take(cases.leader, allegation, cases.act("protest", "words", words("ru", "Ждём ответа.")));
        assertThat(reply.code()).isEqualTo("letter-language");
        assertThat(reply.json().path("params").path("languages").asString()).isEqualTo("fr, ar");
    }

    @Test
    void everyLanguageHasEveryWord() {
        TreeSet<String> english = new TreeSet<>(LetterWords.in("en").keys());
        for (String language : List.of("fr", "ru", "ar")) {
            assertThat(LetterWords.in(language).keys()).as(language).isEqualTo(english);
        }
        assertThat(english)
                .containsAll(codes("kind.", Stream.of(Allegation.Kind.values()).map(Allegation.Kind::code)))
                .containsAll(codes("means.", Stream.of(Act.Means.values()).map(Act.Means::code)))
                .containsAll(codes("result.", Stream.of(Act.Result.values()).map(Act.Result::code)))
                .containsAll(codes("view.", Stream.of(Act.Position.values()).map(Act.Position::code)));
    }

    private static List<String> codes(String prefix, Stream<String> codes) {
        return codes.map(code -> prefix + code).toList();
    }

    private Letter letter(String allegation, JsonNode shown, int place) {
        return desk.find(
                        UUID.fromString(allegation),
                        UUID.fromString(
                                shown.path("letters").get(place).path("id").asString()))
                .orElseThrow();
    }

    private String lastStep(String allegation) {
        JsonNode timeline = cases.shown(allegation).path("timeline");
        return timeline.get(timeline.size() - 1).path("at").asString();
    }

    private long inLedger(String hash) {
        return jdbc.sql("SELECT count(*) FROM ledger.body WHERE body LIKE ?")
                .param("%" + hash + "%")
                .query(Long.class)
                .single();
    }

    private static List<Map<String, String>> words(String language, String text) {
        return List.of(Map.of("language", language, "text", text));
    }
}

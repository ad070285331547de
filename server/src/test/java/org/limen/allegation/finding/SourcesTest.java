package org.limen.allegation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.limen.allegation.finding.Weighed.Because;
import org.limen.allegation.record.Act.Finding;
import org.limen.allegation.record.Act.Means;
import org.limen.allegation.record.Act.Result;
import org.limen.allegation.record.Act.Source;
import org.limen.allegation.record.Links;
import org.limen.allegation.record.Text;
import org.limen.allegation.setting.AllegationSettings.SourceRule;

/// Which findings are sources of their own, by the rule alone.
class SourcesTest {
    private static final SourceRule TWO = new SourceRule(2, false, false);
    private static final UUID HEARD = UUID.randomUUID();

    @Test
    void twoPostsThatDoNotKnowOfEachOtherAreTwoSources() {
        var sources = new Sources(List.of(by(Means.POST, "OP3"), by(Means.PATROL, "Patrol North")), TWO);
        assertThat(sources.byParty()).containsEntry("QTA", 2);
        assertThat(sources.isEnoughFor("QTA")).isTrue();
        assertThat(sources.isEnoughFor("QMO")).isFalse();
        assertThat(sources.weighed()).extracting(Weighed::origin).containsExactly(1, 2);
    }

    @Test
    void oneSourceTwiceIsOne() {
        var sources = new Sources(List.of(by(Means.POST, "OP3"), by(Means.POST, " op3 ")), TWO);
        assertThat(sources.count("QTA")).isEqualTo(1);
        assertThat(sources.weighed().getFirst().because()).containsExactly(Because.SAME_SOURCE);
        assertThat(sources.weighed().getFirst().counts()).isTrue();
    }

    @Test
    void whoeverPassesOnWhatAnotherSaidIsNoSource() {
        Finding witness = by(Means.WITNESS, "a shepherd");
        Finding patrol =
                finding(Means.PATROL, "Patrol North", Result.SUPPORTS, "QTA", List.of(witness.id()), null, null);
        Finding post = finding(Means.POST, "OP3", Result.SUPPORTS, "QTA", List.of(patrol.id()), null, null);
        var sources = new Sources(List.of(witness, patrol, post), TWO);
        assertThat(sources.count("QTA")).isEqualTo(1);
        assertThat(sources.weighed()).extracting(Weighed::origin).containsExactly(1, 1, 1);
        assertThat(sources.weighed().get(1).because()).containsExactly(Because.REPEATS, Because.REPEATED);
        assertThat(sources.weighed().get(1).counts()).isFalse();
        assertThat(sources.weighed().get(2).with()).containsExactly(witness.id(), patrol.id());
    }

    @Test
    void aPatrolThatAlsoSawItselfIsASourceBesideWhatItPassesOn() {
        Finding party = by(Means.PARTY, "QMO");
        Finding told = finding(Means.PATROL, "Patrol North", Result.SUPPORTS, "QTA", List.of(party.id()), null, null);
        Finding seen = by(Means.PATROL, "Patrol North");
        var sources = new Sources(List.of(party, told, seen), TWO);
        assertThat(sources.count("QTA")).isEqualTo(1);
        assertThat(sources.supporting("QTA")).containsExactly(seen);
    }

    @Test
    void twoThatRestOnTheSameObservationAreOne() {
        Finding post = finding(Means.POST, "OP3", Result.SUPPORTS, "QTA", null, null, HEARD);
        Finding document = finding(Means.DOCUMENT, "daily report", Result.SUPPORTS, "QTA", null, null, HEARD);
        var sources = new Sources(List.of(post, document), TWO);
        assertThat(sources.count("QTA")).isEqualTo(1);
        assertThat(sources.weighed().get(1).because()).containsExactly(Because.SAME_OBSERVATION);
    }

    @Test
    void whatAPartyTellsDoesNotCountUnlessTheNodeIsToldSo() {
        List<Finding> findings = List.of(by(Means.PARTY, "QMO"), by(Means.DRONE, "Drone 1"));
        assertThat(new Sources(findings, TWO).isEnoughFor("QTA")).isFalse();
        assertThat(new Sources(findings, new SourceRule(2, false, true)).isEnoughFor("QTA"))
                .isTrue();
    }

    @Test
    void twoOfOneKindAreOneWhereMeansMustDiffer() {
        List<Finding> findings = List.of(by(Means.POST, "OP3"), by(Means.POST, "OP4"));
        assertThat(new Sources(findings, TWO).count("QTA")).isEqualTo(2);
        var different = new Sources(findings, new SourceRule(2, true, false));
        assertThat(different.count("QTA")).isEqualTo(1);
        assertThat(different.weighed().get(1).because()).containsExactly(Because.SAME_MEANS);
    }

    @Test
    void aFindingThatWasReplacedNeitherCountsNorTies() {
        Finding wrong = finding(Means.DOCUMENT, "photo", Result.SUPPORTS, "QTA", null, null, HEARD);
        Finding post = finding(Means.POST, "OP3", Result.SUPPORTS, "QTA", null, null, HEARD);
        Finding right = finding(Means.DOCUMENT, "photo", Result.SUPPORTS, "QTA", null, wrong.id(), null);
        var sources = new Sources(List.of(wrong, post, right), TWO);
        assertThat(sources.count("QTA")).isEqualTo(2);
        assertThat(sources.weighed().getFirst().because()).containsExactly(Because.SUPERSEDED);
        assertThat(sources.weighed()).extracting(Weighed::origin).containsExactly(1, 2, 1);
    }

    @Test
    void whatSpeaksAgainstAPartyIsADenialOrAnotherName() {
        Finding denial = finding(Means.CAMERA, "Camera SB", Result.CONTRADICTS, null, null, null, null);
        Finding other = finding(Means.PATROL, "Patrol South", Result.SUPPORTS, "QMO", null, null, null);
        Finding refused = finding(Means.DRONE, "Drone 1", Result.ACCESS_REFUSED, null, null, null, null);
        Finding clears = finding(Means.POST, "OP6", Result.CONTRADICTS, "QMO", null, null, null);
        var sources = new Sources(List.of(denial, other, refused, clears, by(Means.POST, "OP3")), TWO);
        assertThat(sources.against("QTA")).containsExactly(denial, other);
    }

    private static Finding by(Means means, String name) {
        return finding(means, name, Result.SUPPORTS, "QTA", null, null, null);
    }

    private static Finding finding(
            Means means,
            String name,
            Result result,
            @Nullable String party,
            @Nullable List<UUID> repeats,
            @Nullable UUID supersedes,
            @Nullable UUID observation) {
        Links links = observation == null ? null : new Links(null, null, List.of(observation));
        return new Finding(
                UUID.randomUUID(),
                null,
                null,
                new Source(means, name),
                result,
                party,
                new Text("en", "made up for a test"),
                null,
                repeats,
                supersedes,
                links);
    }
}

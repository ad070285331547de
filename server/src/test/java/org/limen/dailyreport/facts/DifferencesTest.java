package org.limen.dailyreport.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.limen.dailyreport.facts.SampleDay.event;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final DayReport.Line MORTAR = event(SampleDay.MORTAR, "mortar", 12, "likely", List.of());
    private static final DayReport.Line ROCKET = event(SampleDay.ROCKET, "rocket", 3, "none", List.of());

    @Test
    void theSameFactsHaveNoDifferences() {
        assertThat(Differences.of(SampleDay.report(), SampleDay.report())).isEmpty();
    }

    @Test
    void whatChangedIsSaidFieldByFieldWithTheReasonThatIsNew() {
        var better = event(SampleDay.MORTAR, "rocket", 14, "likely", List.of("the crater was measured"));

        List<DayReport.Correction> differences =
                Differences.of(SampleDay.report(List.of(MORTAR)), SampleDay.report(List.of(better)));

        assertThat(differences).extracting(DayReport.Correction::field).containsExactly("kind", "count");
        assertThat(differences).allSatisfy(one -> {
            assertThat(one.of()).isEqualTo(new DayReport.Ref("event", SampleDay.MORTAR.toString()));
            assertThat(one.reasons()).containsExactly("the crater was measured");
        });
        assertThat(differences.getFirst().before()).isEqualTo("mortar");
        assertThat(differences.getFirst().after()).isEqualTo("rocket");
    }

    @Test
    void whatCameLateAndWhatWentAreSaid() {
        List<DayReport.Correction> differences =
                Differences.of(SampleDay.report(List.of(MORTAR)), SampleDay.report(List.of(ROCKET)));

        assertThat(differences)
                .extracting(DayReport.Correction::what, one -> one.of().id())
                .containsExactlyInAnyOrder(
                        tuple("removed", SampleDay.MORTAR.toString()), tuple("added", SampleDay.ROCKET.toString()));
    }
}

package org.limen.dailyreport.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void aReportThatAddsUpIsRight() {
        assertThat(Sums.wrong(SampleDay.report())).isEmpty();
    }

    @Test
    void aTotalThatIsNotItsPartsIsFound() {
        DayReport wrong = with("events:likely", figure -> DayReport.Figure.counted(figure.code(), List.of()));
        assertThat(Sums.wrong(wrong)).extracting(Sums.Wrong::figure).contains("events");
    }

    @Test
    void aNumberThatIsNotItsRecordsIsFound() {
        DayReport wrong =
                with("alone:none", figure -> new DayReport.Figure(figure.code(), 2, figure.unit(), figure.of()));
        assertThat(Sums.wrong(wrong)).extracting(Sums.Wrong::figure).contains("alone:none", "alone");
    }

    @Test
    void aRecordThatIsCountedTwiceIsFound() {
        DayReport wrong = with("kind:mortar", figure -> {
            var twice = new ArrayList<>(figure.of());
            twice.addAll(figure.of());
            return DayReport.Figure.counted(figure.code(), twice);
        });
        assertThat(Sums.wrong(wrong)).extracting(Sums.Wrong::figure).contains("kind:mortar", "events");
    }

    @Test
    void partsThatAddUpOverOtherRecordsAreFound() {
        DayReport wrong = with(
                "reports:alone",
                figure ->
                        DayReport.Figure.counted(figure.code(), List.of(new DayReport.Ref("observation", "another"))));
        assertThat(Sums.wrong(wrong)).extracting(Sums.Wrong::figure).containsExactly("reports");
    }

    @Test
    void hoursThatAreNotTheirPartsAreFound() {
        DayReport wrong = with("hours", figure -> new DayReport.Figure(figure.code(), 44, figure.unit(), figure.of()));
        assertThat(Sums.wrong(wrong)).extracting(Sums.Wrong::figure).containsExactly("hours");
    }

    @Test
    void aTableWithAnotherNumberOfRowsIsFound() {
        DayReport right = SampleDay.report();
        DayReport other =
                SampleDay.report(List.of(SampleDay.event(SampleDay.MORTAR, "mortar", 12, "likely", List.of())));
        assertThat(Sums.wrong(replaced(other, right.figures())))
                .extracting(Sums.Wrong::figure)
                .contains("events");
    }

    private static DayReport with(String code, UnaryOperator<DayReport.Figure> change) {
        DayReport right = SampleDay.report();
        return replaced(
                right,
                right.figures().stream()
                        .map(figure -> figure.code().equals(code) ? change.apply(figure) : figure)
                        .toList());
    }

    private static DayReport replaced(DayReport of, List<DayReport.Figure> figures) {
        return new DayReport(
                of.heading(),
                figures,
                of.sums(),
                of.events(),
                of.alone(),
                of.incidents(),
                of.trends(),
                of.restrictions(),
                of.areas(),
                of.allegations(),
                of.corrections(),
                of.drawn());
    }
}

package org.limen.allegation.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.allegation.finding.Weighed;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.Letter;
import org.limen.allegation.record.Rows;
import org.limen.allegation.record.Step;
import org.limen.allegation.setting.Deadline;

/// An allegation with everything that was known of it at a moment.
///
/// @param asOf        the moment, when one was asked for
/// @param transitions the steps that the officer who asks may take now
/// @param allegation  as the last revision tells it
/// @param sources     what the findings come to
/// @param judgement   the one that stands
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllegationView(
        UUID id,
        @Nullable String number,
        @Nullable Instant asOf,
        String state,
        List<Step> transitions,
        int revision,
        List<Word> revisions,
        Allegation allegation,
        Rows.By officer,
        Instant recordedAt,
        @Nullable Deadline deadline,
        List<Found> findings,
        Came sources,
        @Nullable Judgement judgement,
        Commission commission,
        List<Letter> letters,
        List<Line> timeline) {

    /// Who wrote a revision, when and why.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Word(
            int revision,
            UUID id,
            Instant recordedAt,
            Rows.By officer,
            @Nullable String why) {}

    /// A finding with its weight.
    public record Found(Act.Finding finding, Weighed weight, Instant at, Instant recordedAt, Rows.By officer) {}

    /// What the findings come to.
    ///
    /// @param needed  how many independent sources an attribution needs
    /// @param byParty how many point to each party
    public record Came(int needed, Map<String, Integer> byParty) {}

    /// @param party whom it is attributed to; missing when it could not be
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Judgement(
            UUID step,
            @Nullable String party,
            Instant at,
            Rows.By officer,
            @Nullable String note) {}

    /// What the parties said about the judgement that stands.
    ///
    /// @param parties those whose views are needed, with what they said, the last word last
    public record Commission(List<Heard> parties) {}

    public record Heard(String party, Map<String, String> names, List<Said> said) {}

    public record Said(Act.CommissionView view, Instant at, Instant recordedAt, Rows.By officer) {}

    /// One thing that was done.
    ///
    /// @param at    when it was done or happened
    /// @param what  `happened`, `aware`, `received`, `revised`, or a step's code
    /// @param state the state that it led to, where it led to another
    /// @param late  whether it came after the deadline of the state before, by what deadlines are now
    /// @param act   with everything that it carried
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Instant at,
            @Nullable Instant recordedAt,
            String what,
            @Nullable String state,
            @Nullable Boolean late,
            Rows.@Nullable By officer,
            @Nullable String note,
            @Nullable String party,
            @Nullable Act act) {}
}

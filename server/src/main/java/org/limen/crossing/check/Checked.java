package org.limen.crossing.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.document.DocumentKind;
import org.limen.document.Holder;
import org.limen.document.TravelDocument;
import org.limen.engine.Problem;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;
import org.limen.screening.Judgement;
import org.limen.screening.ListStatus;
import org.limen.screening.ScreeningHit;

/// What the check of one traveller found, as it is kept and shown: it is never changed afterwards.
///
/// @param outcome `cleared` or `referred`
/// @param reasons what refers and what should be known, most severe first
/// @param rules   every rule that was asked, in order, with how it came out
/// @param history this person's last crossings before this one
/// @param lists   the editions that were looked into, with their age at that moment
/// @param thinned what a degraded mode left out; null where none was open
public record Checked(
        String outcome,
        List<Reason> reasons,
        List<RuleOutcome> rules,
        Person person,
        TravelDocument document,
        List<TravelDocument> supporting,
        @Nullable Stay stay,
        List<ScreeningHit> hits,
        List<Past> history,
        List<ListStatus> lists,
        List<Indicator> indicators,
        @Nullable Integer plannedDays,
        @Nullable String language,
        @Nullable Thinned thinned) {

    public record RuleOutcome(String rule, Rule.Outcome outcome) {
        RuleOutcome noted() {
            return outcome == Rule.Outcome.REFERS ? new RuleOutcome(rule, Rule.Outcome.NOTED) : this;
        }
    }

    /// The traveller as the record knows them.
    ///
    /// @param key       the same for every crossing under the same name, birth and nationality
    /// @param birthDate `YYYY-MM-DD` with `XX` for unknown parts, or null
    public record Person(
            String key,
            String surname,
            String givenNames,
            @Nullable String birthDate,
            String sex,
            String nationality,
            boolean nameTruncated,
            @Nullable Integer ageYears) {}

    /// How long this person stayed and may stay, with the account of it.
    public record Stay(
            String pack,
            int edition,
            int used,
            @Nullable Integer remaining,
            @Nullable String mayStayUntil,
            boolean unlimited,
            int overstayDays,
            List<Counted> counted,
            List<Problem> problems) {}

    public record Counted(String from, String to, int days, int overstayDays, String basis) {}

    /// A crossing before this one.
    ///
    /// @param otherPerson whether it was under another name and another birth, with the same document
    public record Past(
            UUID crossingId,
            Instant at,
            String post,
            String direction,
            String state,
            String documentNumber,
            String fullName,
            boolean otherPerson) {}

    /// The same findings with other hits: those of the check, with what was judged of them since.
    public Checked withHits(List<ScreeningHit> others) {
        return with(outcome, reasons, rules, others, thinned);
    }

    Checked with(Thinned other) {
        return with(outcome, reasons, rules, hits, other);
    }

    /// The same findings with other reasons, and the outcome that follows from those.
    Checked withReasons(List<Reason> others, List<RuleOutcome> ruled) {
        return with(outcome(others), others, ruled, hits, thinned);
    }

    /// Whoever has a reason that refers is referred.
    static String outcome(List<Reason> reasons) {
        boolean refers = reasons.stream().anyMatch(reason -> reason.effect() == Reason.Effect.REFERS);
        return refers ? "referred" : "cleared";
    }

    private Checked with(
            String outcome,
            List<Reason> reasons,
            List<RuleOutcome> rules,
            List<ScreeningHit> hits,
            @Nullable Thinned thinned) {
        return new Checked(
                outcome,
                reasons,
                rules,
                person,
                document,
                supporting,
                stay,
                hits,
                history,
                lists,
                indicators,
                plannedDays,
                language,
                thinned);
    }

    /// The severity that the worklist orders by; a notice where nothing refers.
    public Severity topSeverity() {
        return reasons.stream()
                .filter(reason -> reason.effect() == Reason.Effect.REFERS)
                .map(Reason::severity)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Severity.NOTICE);
    }

    /// The hits that refer and that nobody has judged yet.
    public List<String> hitsToJudge(Map<String, Judgement> judged) {
        return hits.stream()
                .filter(hit -> hit.judgement() == null && !hit.category().equals(AlertRules.DISCREET))
                .map(ScreeningHit::hit)
                .filter(hit -> !judged.containsKey(hit))
                .toList();
    }

    /// What stays of findings when their body is purged: a check, and nothing of whom or what it found.
    public static Checked forgotten() {
        var nobody = new Person("", "", "", null, "X", "", false, null);
        var document = new TravelDocument(
                DocumentKind.OTHER,
                "",
                "",
                null,
                null,
                true,
                List.of(),
                List.of(),
                List.of(),
                new Holder("", "", null, "X", "", false));
        return new Checked(
                "cleared", List.of(), List.of(), nobody, document, List.of(), null, List.of(), List.of(), List.of(),
                List.of(), null, null, null);
    }

    /// Whether a reason of protection refers.
    public boolean needsProtection() {
        return reasons.stream()
                .anyMatch(
                        reason -> reason.severity() == Severity.PROTECTION && reason.effect() == Reason.Effect.REFERS);
    }
}

package org.limen.allegation.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.access.Officer;
import org.limen.allegation.finding.Sources;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.Course;
import org.limen.allegation.record.Step;
import org.limen.allegation.record.Taken;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.allegation.setting.Deadline;
import org.limen.kernel.Refusal;

/// What keeps a step from being taken, as a list of rules asked in their order.
final class StepRules {
    private static final List<Function<Case, Optional<Refusal>>> RULES = List.of(
            StepRules::outOfTurn,
            StepRules::time,
            StepRules::party,
            StepRules::references,
            StepRules::sources,
            StepRules::ownFinding,
            StepRules::contradictions,
            StepRules::silence,
            StepRules::unheard,
            StepRules::languages);

    private StepRules() {}

    /// A step that somebody wants to take, with what it is asked about.
    ///
    /// @param at when it was done
    record Case(
            Act act,
            Course course,
            Allegation body,
            Officer officer,
            Instant at,
            Instant now,
            AllegationSettings settings) {
        List<Act.Finding> findings() {
            return course.findings().stream()
                    .map(Taken::act)
                    .map(Act.Finding.class::cast)
                    .toList();
        }

        Sources sources() {
            return new Sources(findings(), settings.sources());
        }
    }

    static Optional<Refusal> refusal(Case of) {
        return RULES.stream().flatMap(rule -> rule.apply(of).stream()).findFirst();
    }

    private static Optional<Refusal> outOfTurn(Case of) {
        Step step = of.act().kind();
        return step.from(of.course().state()).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "transition-not-allowed",
                        409,
                        "An allegation that is " + of.course().state().code() + " offers no step " + step.code() + ".",
                        Map.of("state", of.course().state().code(), "step", step.code())));
    }

    /// Steps are done one after the other, whenever they are written down.
    private static Optional<Refusal> time(Case of) {
        List<Taken> steps = of.course().steps();
        Instant before = steps.isEmpty() ? of.body().awareAt() : steps.getLast().at();
        if (of.at().isAfter(of.now())) {
            return Optional.of(Refusal.invalid("time-in-future", "The time lies in the future by this node's clock."));
        }
        return of.at().isBefore(before)
                ? Optional.of(new Refusal(
                        "time-before-step",
                        422,
                        "The step before was taken at " + before + ", after this one.",
                        Map.of("before", before.toString())))
                : Optional.empty();
    }

    private static Optional<Refusal> party(Case of) {
        return PartyRules.refusal(of.act().about(), of.settings());
    }

    /// What a finding refers to is there: findings that it repeats or replaces, the task that asked for it.
    private static Optional<Refusal> references(Case of) {
        if (!(of.act() instanceof Act.Finding finding)) {
            return Optional.empty();
        }
        Set<UUID> known = of.course().findings().stream().map(Taken::id).collect(Collectors.toSet());
        Set<UUID> tasks = of.course().steps().stream()
                .filter(step -> step.step() == Step.TASK)
                .map(Taken::id)
                .collect(Collectors.toSet());
        boolean allThere = Stream.concat(finding.repeated().stream(), Stream.ofNullable(finding.supersedes()))
                        .allMatch(known::contains)
                && (finding.task() == null || tasks.contains(finding.task()));
        return allThere
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "reference-unknown", "It refers to a finding or a task that this allegation does not have."));
    }

    private static Optional<Refusal> sources(Case of) {
        if (!(of.act() instanceof Act.Attribute attribute) || of.sources().isEnoughFor(attribute.party())) {
            return Optional.empty();
        }
        int needed = of.settings().sources().needed();
        int found = of.sources().count(attribute.party());
        return Optional.of(new Refusal(
                "sources-missing",
                409,
                "An attribution needs " + needed + " sources that do not depend on each other; " + found + " point to "
                        + attribute.party() + ".",
                Map.of("needed", needed, "found", found, "party", attribute.party())));
    }

    private static Optional<Refusal> ownFinding(Case of) {
        if (!(of.act() instanceof Act.Attribute attribute)) {
            return Optional.empty();
        }
        Set<UUID> resting = of.sources().supporting(attribute.party()).stream()
                .map(Act.Finding::id)
                .collect(Collectors.toSet());
        UUID officer = of.officer().id().value();
        boolean own = of.course().findings().stream()
                .filter(step -> resting.contains(step.id()))
                .anyMatch(step -> step.officer().id().equals(officer));
        return own
                ? Optional.of(Refusal.of(
                        "own-finding", 409, "Who wrote down a finding that it rests on does not attribute it."))
                : Optional.empty();
    }

    private static Optional<Refusal> contradictions(Case of) {
        if (!(of.act() instanceof Act.Attribute attribute)) {
            return Optional.empty();
        }
        List<UUID> weighed = Objects.requireNonNullElse(attribute.weighed(), List.of());
        List<UUID> missing = of.sources().against(attribute.party()).stream()
                .map(Act.Finding::id)
                .filter(id -> !weighed.contains(id))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "contradictions-not-weighed",
                        409,
                        "Findings say otherwise: whoever attributes names each of them as weighed.",
                        Map.of("findings", missing, "count", missing.size())));
    }

    /// A party is called silent only after its time.
    private static Optional<Refusal> silence(Case of) {
        boolean silent = of.act() instanceof Act.CommissionView view && view.position() == Act.Position.NONE_GIVEN;
        if (!silent) {
            return Optional.empty();
        }
        Instant judged = of.course().judgement().orElseThrow().at();
        int hours = of.settings()
                .hours()
                .getOrDefault(of.course().judgement().orElseThrow().state().code(), 0);
        Deadline deadline = Deadline.at(
                judged, judged.plusSeconds(hours * 3600L), of.settings().remindHours(), of.at());
        return deadline.standing() == Deadline.Standing.OVERDUE
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "view-not-due",
                        409,
                        "The party has until " + deadline.due() + " to say something.",
                        Map.of("due", deadline.due().toString())));
    }

    /// No letter goes out before every party was heard.
    private static Optional<Refusal> unheard(Case of) {
        if (!(of.act() instanceof Act.Writing)) {
            return Optional.empty();
        }
        Set<String> heard = of.course().views().stream()
                .map(Taken::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> missing = of.settings().parties().stream()
                .map(AllegationSettings.PartyTold::code)
                .filter(party -> !heard.contains(party))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "views-missing",
                        409,
                        "Not every party was heard in the commission: " + String.join(", ", missing) + ".",
                        Map.of("parties", String.join(", ", missing))));
    }

    /// What is added to letters is in languages that they go out in.
    private static Optional<Refusal> languages(Case of) {
        if (!(of.act() instanceof Act.Writing writing) || writing.words() == null) {
            return Optional.empty();
        }
        String to = writing.to() == null ? of.course().attributed().orElseThrow() : writing.to();
        List<String> languages = of.settings().party(to).orElseThrow().languages();
        return writing.words().stream().allMatch(text -> languages.contains(text.language()))
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "letter-language",
                        422,
                        "Letters to " + to + " go out in " + String.join(", ", languages) + ".",
                        Map.of("party", to, "languages", String.join(", ", languages))));
    }
}

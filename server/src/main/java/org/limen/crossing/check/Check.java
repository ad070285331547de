package org.limen.crossing.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.document.DocumentCase;
import org.limen.document.DocumentReader;
import org.limen.document.Holder;
import org.limen.document.SupportingDocument;
import org.limen.document.TravelDocument;
import org.limen.engine.PartialDate;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.stay.CountryPack;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.StayHistory;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.StayRules;
import org.limen.engine.stay.StayVerdict;
import org.limen.engine.stay.TravellerGroup;
import org.limen.kernel.CountryCode;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Source;
import org.limen.screening.ListStatus;
import org.limen.screening.ListedDocument;
import org.limen.screening.Screened;
import org.limen.screening.Screening;
import org.limen.screening.Traveller;
import org.limen.stay.delivery.Packs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Runs the rules on the travellers of an arrival: reads their documents, looks up their history, screens them.
///
/// It writes nothing: the same arrival, record, editions and time give the same findings.
@Component
public class Check {
    private static final int HISTORY_SHOWN = 10;

    private final NodeIdentity node;
    private final Packs packs;
    private final String packName;
    private final Set<String> issuersBeside;
    private final Screening screening;
    private final PersonHistory histories;

    Check(
            NodeIdentity node,
            Packs packs,
            @Value("${limen.pack}") String packName,
            @Value("${limen.document.issuers-beside}") Set<String> issuersBeside,
            Screening screening,
            PersonHistory histories) {
        this.node = node;
        this.packs = packs;
        this.packName = packName;
        this.issuersBeside = issuersBeside;
        this.screening = screening;
        this.histories = histories;
    }

    /// One traveller's findings, with what the record needs beside them.
    public record Result(
            ArrivalRequest.Person shown,
            Checked checked,
            String documentKey,
            boolean limited,
            @Nullable LocalDate mayStayUntil) {}

    /// The findings of every traveller of an arrival, in its order.
    ///
    /// @param relief what a degraded mode allows to be left out
    public List<Result> of(ArrivalRequest arrival, Instant at, Relief relief) {
        LocalDate on = LocalDate.ofInstant(at, node.zone());
        List<Read> read =
                arrival.travellers().stream().map(shown -> read(shown, on)).toList();
        var companions = read.stream()
                .map(one -> new CrossingCase.Companion(
                        one.shown().id(), one.person().surname(), one.person().ageYears()))
                .toList();
        return read.stream()
                .map(one -> checked(arrival, one, companions, at, on, relief))
                .toList();
    }

    /// A traveller's documents as read.
    private record Read(
            ArrivalRequest.Person shown,
            TravelDocument document,
            List<TravelDocument> supporting,
            Checked.Person person) {}

    private static Read read(ArrivalRequest.Person shown, LocalDate on) {
        TravelDocument document = DocumentReader.read(shown.mrz(), shown.typed(), on);
        List<TravelDocument> supporting = shown.furtherOrNone().stream()
                .map(zone -> DocumentReader.read(zone, null, on))
                .toList();
        return new Read(shown, document, supporting, person(document.holder(), on));
    }

    private static Checked.Person person(Holder holder, LocalDate on) {
        MrzDate birth = holder.birthDate();
        LocalDate latest = birth == null ? null : birth.latest();
        Integer age = latest == null ? null : (int) Math.max(0, ChronoUnit.YEARS.between(latest, on));
        return new Checked.Person(
                PersonKey.of(holder),
                holder.surname(),
                holder.givenNames(),
                birth == null ? null : birth.toString(),
                holder.sex(),
                holder.nationality(),
                holder.nameTruncated(),
                age);
    }

    private Result checked(
            ArrivalRequest arrival,
            Read one,
            List<CrossingCase.Companion> companions,
            Instant at,
            LocalDate on,
            Relief relief) {
        CountryPack pack = packs.named(packName);
        Edition edition = pack.on(on).orElse(pack.first());
        Source packSource = new Source(pack.name(), edition.number(), ageSeconds(edition, on));
        TravellerGroup group = edition.groupFor(one.person().nationality());
        List<PersonHistory.Line> history =
                histories.before(at, one.person(), one.document().key());
        Screened screened = screening.screen(traveller(one));
        var document = documentCase(arrival, one, on, group, packSource, screened.lists());
        boolean permitHeld =
                document.supporting().stream().anyMatch(permit -> SupportingDocument.isPermitInForce(permit, document));
        StayVerdict verdict = verdict(group.stay(), permitHeld, history, on);
        var of = new CrossingCase(
                arrival,
                one.shown(),
                at,
                on,
                one.person(),
                companions,
                document,
                edition,
                packSource,
                group.stay(),
                verdict,
                permitHeld,
                history.stream().map(PersonHistory.Line::past).toList(),
                lastOf(history),
                screened.hits(),
                screened.lists());
        LocalDate until = verdict == null ? null : verdict.mayStayUntil();
        Checked whole = findings(of);
        Checked checked = relief.of(of.person().key())
                .map(share -> Thinned.thin(whole, of, share))
                .orElse(whole);
        return new Result(one.shown(), checked, one.document().key(), of.isLimited(), until);
    }

    private static Checked findings(CrossingCase of) {
        List<Rule.Asked> asked =
                CrossingRules.ALL.stream().map(rule -> rule.ask(of)).toList();
        List<Reason> reasons = asked.stream()
                .flatMap(rule -> rule.reasons().stream())
                .sorted(Reason.ORDER)
                .toList();
        return new Checked(
                Checked.outcome(reasons),
                reasons,
                asked.stream()
                        .map(rule -> new Checked.RuleOutcome(rule.rule(), rule.outcome()))
                        .toList(),
                of.person(),
                of.document().document(),
                of.document().supporting(),
                stay(of),
                of.hits(),
                of.history().stream().limit(HISTORY_SHOWN).toList(),
                of.lists(),
                of.shown().indicatorsOrNone().stream().sorted().toList(),
                of.shown().plannedDays(),
                of.shown().language(),
                null);
    }

    private DocumentCase documentCase(
            ArrivalRequest arrival,
            Read one,
            LocalDate on,
            TravellerGroup group,
            Source packSource,
            List<ListStatus> lists) {
        Integer planned = one.shown().plannedDays();
        Source documentList = lists.stream()
                .filter(list -> list.kind().equals("documents"))
                .map(list -> new Source(list.list(), list.edition(), list.ageSeconds()))
                .findFirst()
                .orElse(null);
        return new DocumentCase(
                one.document(),
                one.supporting(),
                arrival.direction() == Direction.ENTRY,
                on,
                planned == null ? null : on.plusDays(planned - 1L),
                group,
                packSource,
                node.state(),
                issuersBeside,
                listed(one.document()),
                documentList);
    }

    private Optional<ListedDocument> listed(TravelDocument document) {
        return document.isIdentified() && document.issuer().matches("[A-Z]{1,3}")
                ? screening.document(new CountryCode(document.issuer()), document.number())
                : Optional.empty();
    }

    private static Traveller traveller(Read one) {
        Holder holder = one.document().holder();
        return new Traveller(
                one.person().key(),
                List.of(holder.fullName()),
                partial(holder.birthDate()),
                holder.nationality(),
                holder.sex(),
                one.document().number(),
                holder.nameTruncated());
    }

    private static @Nullable PartialDate partial(@Nullable MrzDate date) {
        if (date == null || date.year() == 0) {
            return null;
        }
        return new PartialDate(date.year(), date.month(), date.month() == 0 ? 0 : date.day());
    }

    private static @Nullable StayVerdict verdict(
            StayRule rule, boolean permitHeld, List<PersonHistory.Line> history, LocalDate on) {
        if (rule instanceof StayRule.Unlimited || permitHeld) {
            return null;
        }
        return StayRules.assess(rule, new StayHistory(PersonHistory.stays(history), List.of(), null), on);
    }

    private static Checked.@Nullable Past lastOf(List<PersonHistory.Line> history) {
        return history.stream()
                .filter(line -> line.admitted() && !line.past().otherPerson())
                .map(PersonHistory.Line::past)
                .findFirst()
                .orElse(null);
    }

    private static Checked.@Nullable Stay stay(CrossingCase of) {
        StayVerdict verdict = of.verdict();
        if (verdict == null) {
            return null;
        }
        return new Checked.Stay(
                of.pack().name(),
                of.edition().number(),
                verdict.used(),
                verdict.remaining(),
                verdict.mayStayUntil() == null ? null : verdict.mayStayUntil().toString(),
                verdict.unlimited(),
                verdict.overstayDays(),
                verdict.counted().stream()
                        .map(stay -> new Checked.Counted(
                                stay.from().toString(),
                                stay.to().toString(),
                                stay.days(),
                                stay.overstayDays(),
                                stay.basis()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')))
                        .toList(),
                verdict.problems());
    }

    private static long ageSeconds(Edition edition, LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(edition.validFrom(), on)) * 86_400;
    }
}

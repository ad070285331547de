package org.limen.ceasefire.obligation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.LineFeature;
import org.limen.ceasefire.Observed;
import org.limen.ceasefire.Outcome;
import org.limen.ceasefire.line.Edition;
import org.limen.ceasefire.line.Sheet;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.Side;

/// Checks one observation against obligations, one answer for each obligation and each version of its line.
///
/// It is a pure function: the same observation, obligations and sheet give the same answers in the same order.
public final class ObligationCheck {
    private final Observed observed;
    private final Lie lie;
    private final Sheet sheet;
    private final Thresholds thresholds;
    private final ZoneId zone;

    private ObligationCheck(Observed observed, Lie lie, Sheet sheet, Thresholds thresholds, ZoneId zone) {
        this.observed = observed;
        this.lie = lie;
        this.sheet = sheet;
        this.thresholds = thresholds;
        this.zone = zone;
    }

    /// An obligation and the number of its edition.
    public record Numbered(Obligation obligation, int edition) {}

    public static List<Checked> check(
            Observed observed, List<Numbered> obligations, Sheet sheet, Thresholds thresholds, ZoneId zone) {
        return check(observed, new Lie(observed.place()), obligations, sheet, thresholds, zone);
    }

    private static List<Checked> check(
            Observed observed, Lie lie, List<Numbered> obligations, Sheet sheet, Thresholds thresholds, ZoneId zone) {
        var check = new ObligationCheck(observed, lie, sheet, thresholds, zone);
        return obligations.stream().flatMap(one -> check.of(one).stream()).toList();
    }

    /// Checks something of which one of several readings is true, each of them facts that hold together, all at one
    /// place: fire that went out is a shot and a weapon there, fire that came in is an explosion.
    public static List<Checked> check(
            List<List<Observed>> readings,
            List<Numbered> obligations,
            Sheet sheet,
            Thresholds thresholds,
            ZoneId zone) {
        var lie = new Lie(readings.getFirst().getFirst().place());
        return Readings.together(
                readings.stream()
                        .map(facts -> facts.stream()
                                .map(fact -> check(fact, lie, obligations, sheet, thresholds, zone))
                                .toList())
                        .toList(),
                thresholds);
    }

    private List<Checked> of(Numbered numbered) {
        List<Checked> answers = switch (numbered.obligation().rule()) {
            case Rule.NotInside(String line) -> each(numbered, line, lie::inside);
            case Rule.NotWithin(String line, double distanceM) ->
                each(numbered, line, edition -> lie.within(distanceM, edition));
            case Rule.NotBeyond(String line) ->
                versions(numbered.obligation(), line).stream()
                        .map(edition -> beyond(numbered, edition))
                        .toList();
            case Rule.OnlyInside(List<String> lines) -> List.of(onlyInside(numbered, lines));
        };
        return answers.isEmpty() ? List.of(unknownLine(numbered)) : answers;
    }

    private List<Checked> each(Numbered numbered, String line, ToDoubleFunction<Edition> probability) {
        return versions(numbered.obligation(), line).stream()
                .map(edition -> answer(numbered, edition, probability.applyAsDouble(edition)))
                .toList();
    }

    private List<Edition> versions(Obligation obligation, String line) {
        return sheet.of(line).stream()
                .filter(edition -> obligation.version() == null
                        || obligation.version().equals(edition.feature().facts().party()))
                .toList();
    }

    /// On the other side than the party's own, which the version of the line names.
    private Checked beyond(Numbered numbered, Edition edition) {
        LineFeature.Facts facts = edition.feature().facts();
        Outline.Sides sides = lie.sides(edition);
        String party = observed.party();
        if (party != null && party.equals(facts.leftParty())) {
            return answer(numbered, edition, sides.right());
        }
        if (party != null && party.equals(facts.rightParty())) {
            return answer(numbered, edition, sides.left());
        }
        var doubts = new ArrayList<>(List.of(party == null ? "party-unknown" : "side-of-party-unknown"));
        double high = Math.max(sides.left(), sides.right());
        return answer(numbered, used(edition), null, 0, high, applies(numbered.obligation(), doubts), doubts);
    }

    /// In none of the sites; they lie apart, so the probabilities of being inside them add up.
    private Checked onlyInside(Numbered numbered, List<String> lines) {
        List<List<Edition>> drawn = lines.stream()
                .map(line -> versions(numbered.obligation(), line))
                .toList();
        if (drawn.stream().anyMatch(List::isEmpty)) {
            return unknownLine(numbered);
        }
        double inside = drawn.stream().mapToDouble(this::insideAnyVersion).sum();
        List<Edition> sites = drawn.stream().flatMap(List::stream).toList();
        Edition nearest = sites.stream()
                .min(Comparator.comparingDouble(site -> lie.measured(site).distanceM()))
                .orElseThrow();
        return answer(numbered, nearest, Math.max(0, 1 - inside));
    }

    private double insideAnyVersion(List<Edition> versions) {
        return versions.stream()
                .mapToDouble(edition -> lie.inside(edition))
                .max()
                .orElse(0);
    }

    private Checked unknownLine(Numbered numbered) {
        var doubts = new ArrayList<>(List.of("line-not-known"));
        return answer(numbered, null, null, 0, 1, applies(numbered.obligation(), doubts), doubts);
    }

    private Checked answer(Numbered numbered, Edition edition, double probability) {
        var doubts = new ArrayList<String>();
        Applies applies = applies(numbered.obligation(), doubts);
        return answer(numbered, used(edition), probability, probability, probability, applies, doubts);
    }

    private Checked answer(
            Numbered numbered,
            Checked.@Nullable Used used,
            @Nullable Double probability,
            double low,
            double high,
            Applies applies,
            List<String> doubts) {
        Obligation obligation = numbered.obligation();
        Applies exceeds = Applies.exceeds(observed, obligation.countMax());
        if (exceeds == Applies.MAYBE) {
            doubts.add("count-unknown");
        } else if (exceeds == Applies.NO) {
            doubts.add("count-within-limit");
        }
        boolean sure = applies == Applies.YES && exceeds == Applies.YES;
        boolean possible = applies != Applies.NO && exceeds != Applies.NO;
        double least = sure ? low : 0;
        double most = possible ? high : 0;
        Outcome outcome = applies == Applies.NO ? Outcome.NOT_APPLICABLE : thresholds.of(least, most);
        return new Checked(
                obligation.obligation(),
                numbered.edition(),
                obligation.title(),
                obligation.basis(),
                used,
                probability,
                least,
                most,
                outcome,
                doubts.stream().distinct().toList());
    }

    /// Whether the obligation speaks of this observation at all; why not, or why that is open, goes into `doubts`.
    private Applies applies(Obligation obligation, List<String> doubts) {
        Applies party = noted(Applies.to(obligation.parties(), observed.party()), "party", doubts);
        Applies kind = noted(Applies.to(obligation.kinds(), observed.kind()), "kind", doubts);
        Applies weapon = noted(Applies.to(obligation.weaponClasses(), observed.weaponClass()), "weapon-class", doubts);
        Applies day =
                noted(Applies.within(obligation.validFrom(), obligation.validTo(), observed, zone), "day", doubts);
        Applies hour = noted(Applies.during(obligation.hours(), observed, zone), "hour", doubts);
        return Applies.all(List.of(party, kind, weapon, day, hour, altitude(obligation, doubts)))
                .and(notExcepted(obligation, doubts));
    }

    /// A layer in the air has a floor and a ceiling; on the ground neither is drawn.
    private Applies altitude(Obligation obligation, List<String> doubts) {
        if (!(obligation.rule() instanceof Rule.NotInside(String line))) {
            return Applies.YES;
        }
        return versions(obligation, line).stream()
                .map(edition -> edition.feature().facts())
                .filter(facts -> facts.floorM() != null || facts.ceilingM() != null)
                .map(facts -> noted(inLayer(facts), "altitude", doubts))
                .reduce(Applies.YES, Applies::and);
    }

    private Applies inLayer(LineFeature.Facts facts) {
        Double altitude = observed.altitudeM();
        if (altitude == null) {
            return Applies.MAYBE;
        }
        boolean above = altitude >= Objects.requireNonNullElse(facts.floorM(), Double.NEGATIVE_INFINITY);
        boolean below = altitude <= Objects.requireNonNullElse(facts.ceilingM(), Double.POSITIVE_INFINITY);
        return above && below ? Applies.YES : Applies.NO;
    }

    private static Applies noted(Applies applies, String what, List<String> doubts) {
        switch (applies) {
            case YES -> {}
            case MAYBE -> doubts.add(what + "-unknown");
            case NO -> doubts.add(what + "-not-meant");
        }
        return applies;
    }

    private Applies notExcepted(Obligation obligation, List<String> doubts) {
        Applies remains = Applies.YES;
        for (Obligation.Excepted exception : obligation.exceptions()) {
            Applies excepted = excepted(exception);
            if (excepted == Applies.YES) {
                doubts.add("excepted: " + exception.text());
                return Applies.NO;
            }
            if (excepted == Applies.MAYBE) {
                doubts.add("exception-open: " + exception.text());
                remains = Applies.MAYBE;
            }
        }
        return remains;
    }

    private Applies excepted(Obligation.Excepted exception) {
        return Applies.all(List.of(
                Applies.to(exception.parties(), observed.party()),
                Applies.to(exception.kinds(), observed.kind()),
                Applies.to(exception.weaponClasses(), observed.weaponClass()),
                Applies.within(exception.validFrom(), exception.validTo(), observed, zone),
                inside(exception.inside())));
    }

    private Applies inside(@Nullable String zoneLine) {
        if (zoneLine == null) {
            return Applies.YES;
        }
        List<Edition> zones = sheet.of(zoneLine);
        List<Applies> each = zones.stream()
                .map(edition -> thresholds.isThere(lie.inside(edition)))
                .distinct()
                .toList();
        return each.size() == 1 ? each.getFirst() : zones.isEmpty() ? Applies.NO : Applies.MAYBE;
    }

    private Checked.Used used(Edition edition) {
        LineFeature.Facts facts = edition.feature().facts();
        Measured measured = lie.measured(edition);
        return new Checked.Used(
                facts.line(),
                facts.name(),
                facts.party(),
                edition.number(),
                measured.distanceM(),
                measured.side(),
                sideParty(facts, measured.side()));
    }

    static @Nullable String sideParty(LineFeature.Facts facts, Side side) {
        return switch (side) {
            case LEFT -> facts.leftParty();
            case RIGHT -> facts.rightParty();
            case INSIDE, OUTSIDE, ON -> null;
        };
    }
}

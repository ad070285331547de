package org.limen.ceasefire.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.limen.ceasefire.line.Edition;
import org.limen.ceasefire.line.Sheet;
import org.limen.engine.geodesy.Equidistant;
import org.limen.engine.geodesy.GeoPoint;
import org.springframework.stereotype.Component;

/// The withdrawal lines of a day: where an obligation keeps classes of weapons so far from a line, the curve at that
/// distance from every party's version of the line.
///
/// Nobody draws them, so none can differ from what is checked: both come from the same line and the same distance.
@Component
class Withdrawals {
    private static final int CURVES_MAX = 200;
    private static final double DEGREES_DECIMALS = 1e6;

    private final Map<Asked, List<List<List<Double>>>> curves = new ConcurrentHashMap<>();

    /// A version of a line and a distance; an edition never changes.
    private record Asked(String line, String party, int edition, double distanceM) {}

    /// One withdrawal line by one party's version.
    ///
    /// @param coordinates as GeoJSON has them: longitude, latitude
    record Line(
            String obligation,
            int obligationEdition,
            String title,
            LocalDate validFrom,
            List<String> weaponClasses,
            double distanceM,
            String line,
            int lineEdition,
            String party,
            List<List<List<Double>>> coordinates) {}

    List<Line> of(List<Obligations.Kept> inForce, Sheet sheet) {
        return inForce.stream()
                .filter(kept -> !kept.obligation().weaponClasses().isEmpty())
                .flatMap(kept -> kept.obligation().rule() instanceof Rule.NotWithin rule
                        ? of(kept, rule, sheet)
                        : Stream.empty())
                .toList();
    }

    private Stream<Line> of(Obligations.Kept kept, Rule.NotWithin rule, Sheet sheet) {
        String version = kept.obligation().version();
        return sheet.of(rule.line()).stream()
                .filter(edition -> version == null
                        || version.equals(edition.feature().facts().party()))
                .map(edition -> line(kept, rule, edition));
    }

    private Line line(Obligations.Kept kept, Rule.NotWithin rule, Edition edition) {
        Obligation obligation = kept.obligation();
        return new Line(
                obligation.obligation(),
                kept.edition(),
                obligation.title(),
                obligation.validFrom(),
                obligation.weaponClasses().stream().sorted().toList(),
                rule.distanceM(),
                rule.line(),
                edition.number(),
                edition.feature().facts().party(),
                curve(edition, rule.distanceM()));
    }

    /// The strip that a line is and the reach that a place has count from their edges, as they do in the check.
    private List<List<List<Double>>> curve(Edition edition, double distanceM) {
        var facts = edition.feature().facts();
        double metres = distanceM + facts.widthM() / 2 + facts.radiusM();
        if (curves.size() > CURVES_MAX) {
            curves.clear();
        }
        return Objects.requireNonNull(curves.computeIfAbsent(
                new Asked(facts.line(), facts.party(), edition.number(), metres),
                asked -> Equidistant.of(edition.feature().outline(), asked.distanceM()).stream()
                        .flatMap(Withdrawals::cutAtTheDateLine)
                        .toList()));
    }

    /// RFC 7946 §3.1.9: what crosses the date line is cut there.
    private static Stream<List<List<Double>>> cutAtTheDateLine(List<GeoPoint> curve) {
        var parts = new ArrayList<List<List<Double>>>();
        var part = new ArrayList<List<Double>>();
        for (int i = 0; i < curve.size(); i++) {
            GeoPoint place = curve.get(i);
            if (i > 0 && Math.abs(place.lon() - curve.get(i - 1).lon()) > 180) {
                GeoPoint before = curve.get(i - 1);
                double lat = crossing(before, place);
                part.add(pair(lat, before.lon() > 0 ? 180 : -180));
                parts.add(part);
                part = new ArrayList<>(List.of(pair(lat, place.lon() > 0 ? 180 : -180)));
            }
            part.add(pair(place.lat(), place.lon()));
        }
        parts.add(part);
        return parts.stream();
    }

    private static double crossing(GeoPoint one, GeoPoint other) {
        double oneOff = 180 - Math.abs(one.lon());
        double otherOff = 180 - Math.abs(other.lon());
        double share = oneOff + otherOff == 0 ? 0 : oneOff / (oneOff + otherOff);
        return one.lat() + share * (other.lat() - one.lat());
    }

    private static List<Double> pair(double lat, double lon) {
        return List.of(
                Math.round(lon * DEGREES_DECIMALS) / DEGREES_DECIMALS,
                Math.round(lat * DEGREES_DECIMALS) / DEGREES_DECIMALS);
    }
}

package org.limen.stay;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limen.engine.stay.CountryPack;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.StayRule.NotAllowed;
import org.limen.engine.stay.StayRule.PerVisit;
import org.limen.engine.stay.StayRule.PerYear;
import org.limen.engine.stay.StayRule.RollingWindow;
import org.limen.engine.stay.StayRule.Unlimited;
import org.limen.engine.stay.TravellerGroup;
import org.limen.engine.stay.TravellerGroup.DocumentKind;
import org.limen.engine.stay.TravellerGroup.DocumentValidity;
import org.limen.engine.stay.TravellerGroup.VisaNeed;

/// Reads a country pack's JSON strictly: a missing, misspelt or surplus field is an error that names its place.
final class PackReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private PackReader() {}

    static CountryPack read(String name, byte[] json) {
        var pack = JsonPlace.root(name, json);
        pack.allowOnly("name", "state", "title", "editions");
        if (!pack.text("name").equals(name)) {
            throw pack.at("name").wrong("the pack's name must be that of its file");
        }
        return checked(
                pack,
                () -> new CountryPack(
                        name,
                        code(pack.at("state")),
                        pack.text("title"),
                        pack.items("editions").stream().map(PackReader::edition).toList()));
    }

    private static Edition edition(JsonPlace edition) {
        edition.allowOnly("number", "validFrom", "basis", "childBelowYears", "groups");
        return checked(
                edition,
                () -> new Edition(
                        edition.whole("number"),
                        edition.date("validFrom"),
                        edition.text("basis"),
                        edition.whole("childBelowYears"),
                        edition.items("groups").stream().map(PackReader::group).toList()));
    }

    private static TravellerGroup group(JsonPlace group) {
        group.allowOnly("name", "nationalities", "borderResidents", "stay", "visa", "documents", "documentValidity");
        return new TravellerGroup(
                group.text("name"),
                nationalities(group),
                group.has("borderResidents") && group.flag("borderResidents"),
                rule(group.at("stay")),
                group.oneOf("visa", VisaNeed.values(), VisaNeed::code),
                documents(group),
                validity(group.at("documentValidity")));
    }

    private static Set<String> nationalities(JsonPlace group) {
        if (!group.has("nationalities")) {
            return Set.of();
        }
        var codes = group.items("nationalities").stream().map(PackReader::code).toList();
        if (codes.isEmpty()) {
            throw group.at("nationalities").wrong("leave the field out in the group for everyone else");
        }
        return Set.copyOf(codes);
    }

    private static String code(JsonPlace place) {
        String code = place.text();
        if (!CODE.matcher(code).matches()) {
            throw place.wrong("\"" + code + "\" is not a three-letter code");
        }
        return code;
    }

    private static Set<DocumentKind> documents(JsonPlace group) {
        return group.items("documents").stream()
                .map(item -> item.oneOf(DocumentKind.values(), DocumentKind::code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static DocumentValidity validity(JsonPlace validity) {
        validity.allowOnly("monthsAfterDeparture", "issuedWithinYears");
        return checked(
                validity,
                () -> new DocumentValidity(
                        validity.whole("monthsAfterDeparture"), validity.whole("issuedWithinYears")));
    }

    private static StayRule rule(JsonPlace rule) {
        return checked(rule, () -> switch (rule.text("kind")) {
            case "rolling-window" -> {
                rule.allowOnly("kind", "daysMax", "windowDays");
                yield new RollingWindow(rule.whole("daysMax"), rule.whole("windowDays"));
            }
            case "per-year" -> {
                rule.allowOnly("kind", "daysMax");
                yield new PerYear(rule.whole("daysMax"));
            }
            case "per-visit" -> {
                rule.allowOnly("kind", "daysMax", "gapDaysMin");
                yield new PerVisit(rule.whole("daysMax"), rule.whole("gapDaysMin"));
            }
            case "unlimited" -> {
                rule.allowOnly("kind");
                yield new Unlimited();
            }
            case "not-allowed" -> {
                rule.allowOnly("kind");
                yield new NotAllowed();
            }
            default ->
                throw rule.at("kind")
                        .wrong("must be one of "
                                + List.of("rolling-window", "per-year", "per-visit", "unlimited", "not-allowed"));
        });
    }

    /// What the engine's values refuse is said with the place in the file.
    private static <T> T checked(JsonPlace place, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw place.wrong(String.valueOf(e.getMessage()));
        }
    }
}

package org.limen.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.demo.Found.Why;
import org.limen.demo.world.Arrival.Direction;
import org.limen.demo.world.Plant;
import org.limen.demo.world.Plant.Kind;

/// What the made-up second-line officers decide: they know who truly is who, and otherwise go by the reasons.
final class SecondLine {
    private static final Map<String, String> GROUNDS = Map.of(
            "document-expired", "A",
            "issuer-unknown", "A",
            "document-listed", "B",
            "specimen-document", "B",
            "document-number-reused", "B",
            "visa-needed", "C",
            "visa-invalid", "C",
            "stay-used-up", "F");

    private static final List<String> PROTECTION =
            List.of("life-at-risk", "asks-protection", "possible-trafficking", "unaccompanied-child");

    private SecondLine() {}

    /// Whether a reason leads to the protection path.
    static boolean isProtection(String code) {
        return PROTECTION.contains(code);
    }

    /// A decision with what the programming interface wants said beside it.
    ///
    /// @param ground a letter of the refusal form, or empty
    record Choice(String decision, String ground, String note) {
        static Choice admit(String note) {
            return new Choice("admit", "", note);
        }
    }

    static Choice on(Found found, Optional<Plant> plant) {
        if (found.codes().stream().anyMatch(SecondLine::isProtection)) {
            return new Choice("open-protection", "", "Taken to a quiet room; an interpreter is called.");
        }
        Optional<Kind> listed = plant.map(Plant::kind).filter(Kind::isListed);
        return listed.map(SecondLine::onListed).orElseGet(() -> onReasons(found));
    }

    private static Choice onListed(Kind kind) {
        return switch (kind) {
            case LISTED_REFUSE_ENTRY -> new Choice("refuse", "H", "Alert for refusal of entry, person confirmed.");
            case LISTED_DISCREET -> Choice.admit("Discreet check done.");
            case LISTED_MISSING, LISTED_PROTECTION ->
                new Choice("open-protection", "", "Person confirmed; the service that searches is told.");
            default -> new Choice("detain", "", "Person confirmed by photograph; handed over to the police.");
        };
    }

    private static Choice onReasons(Found found) {
        boolean entering = found.direction().equals(Direction.ENTRY.code());
        return found.referring().stream()
                .map(Why::code)
                .filter(code -> entering && GROUNDS.containsKey(code))
                .findFirst()
                .map(code -> new Choice("refuse", GROUNDS.getOrDefault(code, "A"), "Explained to the person."))
                .orElseGet(() -> Choice.admit("Looked into; no ground to refuse."));
    }

    /// The form of `POST /api/crossings/{id}/judgements`.
    static Map<String, Object> judgement(Found.Hit hit, boolean same) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "hit",
                hit.id(),
                "same",
                same,
                "why",
                same ? "Photograph and scar agree." : "Photograph and birthplace differ.");
    }
}

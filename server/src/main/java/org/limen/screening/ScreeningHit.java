package org.limen.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Category;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Hit;

/// One listed person whom a traveller may be.
///
/// @param hit         `list:entry`
/// @param category    what the list asks for: `arrest`, `refuse-entry`, `discreet-check`, `missing-person`,
/// `protection`
/// @param bits        the evidence in bits, all fields added up
/// @param probability that it is the same person, given how rare listed travellers are; between 0 and 1
/// @param evidence    what each field said, for and against
/// @param judgement   what an officer said of this pair before, or null
/// @param model       the version of the model that weighed it
public record ScreeningHit(
        String hit,
        String list,
        long edition,
        String entry,
        String name,
        String category,
        double bits,
        double probability,
        List<FieldEvidence> evidence,
        @Nullable Judgement judgement,
        String model) {
    public ScreeningHit {
        evidence = List.copyOf(evidence);
    }

    /// What one field says: positive bits for the hit, negative against it.
    public record FieldEvidence(String field, String listed, String given, String level, double bits) {
        static FieldEvidence of(Evidence evidence) {
            return new FieldEvidence(
                    evidence.field(),
                    evidence.listed(),
                    evidence.given(),
                    evidence.level().code(),
                    evidence.bits());
        }
    }

    /// What joins a list and an entry's id to the name of a hit.
    public static String name(EditionHeader edition, Hit hit) {
        return edition.list() + ":" + hit.entry();
    }

    /// A hit of the engine with the edition that it comes from.
    public static ScreeningHit of(EditionHeader edition, Category category, Hit hit, @Nullable Judgement judgement) {
        return new ScreeningHit(
                name(edition, hit),
                edition.list(),
                edition.number(),
                hit.entry(),
                hit.name(),
                category.code(),
                hit.bits(),
                hit.probability(),
                hit.evidence().stream().map(FieldEvidence::of).toList(),
                judgement,
                hit.modelVersion());
    }
}

package org.limen.engine.lists.forms;

import org.jspecify.annotations.Nullable;
import org.limen.engine.screening.SubjectKind;

/// What a schema of FollowTheMoney is here; EU tables use the same words.
final class SchemaKind {
    private SchemaKind() {}

    /// Null where it is nothing that could be met: an address, a sanction, a relation.
    static @Nullable SubjectKind of(String schema) {
        return switch (schema) {
            case "Person" -> SubjectKind.PERSON;
            case "Organization", "Company", "LegalEntity", "PublicBody", "Asset" -> SubjectKind.ORGANISATION;
            case "Vessel" -> SubjectKind.VESSEL;
            case "Airplane" -> SubjectKind.AIRCRAFT;
            default -> null;
        };
    }
}

package org.limen.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.limen.engine.mrz.Mrz;
import org.limen.engine.stay.TravellerGroup;

/// The kinds of document that a traveller may show.
public enum DocumentKind {
    PASSPORT,
    OFFICIAL_PASSPORT,
    ID_CARD,
    REFUGEE_DOCUMENT,
    STATELESS_DOCUMENT,
    EMERGENCY_DOCUMENT,
    LAISSEZ_PASSER,
    SEAFARER_DOCUMENT,
    RESIDENCE_PERMIT,
    BORDER_PERMIT,
    VISA,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind that a zone's document code names (ICAO Doc 9303 Parts 4 to 7).
    ///
    /// The second letter is largely the issuing state's own choice, so only the settled ones are looked at.
    static DocumentKind of(Mrz zone) {
        if (zone.format() == null || zone.documentCode().isEmpty()) {
            return OTHER;
        }
        String code = zone.documentCode();
        return switch (code.charAt(0)) {
            case 'P' -> code.equals("PD") || code.equals("PO") ? OFFICIAL_PASSPORT : PASSPORT;
            case 'V' -> VISA;
            case 'I', 'A', 'C' -> card(code);
            default -> OTHER;
        };
    }

    /// The kind as country packs name it; null for kinds that nobody enters with alone.
    TravellerGroup.@Nullable DocumentKind inPacks() {
        return this == VISA || this == OTHER ? null : TravellerGroup.DocumentKind.valueOf(name());
    }

    boolean isSupporting() {
        return this == VISA || this == RESIDENCE_PERMIT || this == BORDER_PERMIT;
    }

    private static DocumentKind card(String code) {
        return switch (code) {
            case "AC" -> SEAFARER_DOCUMENT;
            case "IR", "AR", "CR" -> RESIDENCE_PERMIT;
            case "IB", "AB" -> BORDER_PERMIT;
            default -> ID_CARD;
        };
    }
}

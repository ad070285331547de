package org.limen.document;

import java.time.LocalDate;
import org.limen.engine.mrz.MrzDate;

/// A visa or permit shown beside a travel document, and whether it carries its holder over the border.
public final class SupportingDocument {
    private SupportingDocument() {}

    /// Whether a permit of this state lets its holder stay on the day without counting days.
    public static boolean isPermitInForce(TravelDocument permit, DocumentCase given) {
        boolean permits = permit.kind() == DocumentKind.RESIDENCE_PERMIT || permit.kind() == DocumentKind.BORDER_PERMIT;
        return permits && fault(permit, given).isEmpty();
    }

    /// What speaks against a visa or permit, as words for an officer; empty when nothing does.
    static String fault(TravelDocument visa, DocumentCase given) {
        if (!visa.kind().isSupporting()) {
            return "it is no visa or permit";
        }
        if (!visa.valid()) {
            return "its machine-readable zone is wrong";
        }
        if (!visa.issuer().equals(given.here().code())) {
            return "it was issued by " + visa.issuer();
        }
        if (endsBefore(visa.expiryDate(), given.on())) {
            return "it expired on " + visa.expiryDate();
        }
        return isOf(visa.holder(), given.document().holder()) ? "" : "it names another person";
    }

    private static boolean endsBefore(@org.jspecify.annotations.Nullable MrzDate expiry, LocalDate on) {
        LocalDate last = expiry == null ? null : expiry.latest();
        return last == null || last.isBefore(on);
    }

    /// The same person: same birth, and one surname begins like the other (zones cut names at different places).
    private static boolean isOf(Holder visa, Holder document) {
        boolean sameBirth = visa.birthDate() != null && visa.birthDate().equals(document.birthDate());
        String one = letters(visa.surname());
        String other = letters(document.surname());
        return sameBirth && (one.startsWith(other) || other.startsWith(one));
    }

    private static String letters(String name) {
        return org.limen.engine.mrz.Transliteration.toMrz(name).replaceAll("[^A-Z]", "");
    }
}

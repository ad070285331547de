package org.limen.engine.stay;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Travellers whom a state treats alike: how long they may stay, and with what papers they may come in.
///
/// @param name            in kebab-case: `own-nationals`
/// @param nationalities   three-letter codes; none for everyone else
/// @param borderResidents whether it is for holders of a local border traffic permit only
/// @param stay            how long they may stay
/// @param visa            whether they need a visa to come in
/// @param documents       the kinds of travel document that they may come in with
/// @param validity        how long the document must still be good
public record TravellerGroup(
        String name,
        Set<String> nationalities,
        boolean borderResidents,
        StayRule stay,
        VisaNeed visa,
        Set<DocumentKind> documents,
        DocumentValidity validity) {

    /// Whether a visa is needed to come in.
    public enum VisaNeed {
        NEEDED,
        NOT_NEEDED,
        /// The edition does not hold the list that would say.
        NOT_RECORDED;

        public String code() {
            return kebab(this);
        }
    }

    /// A kind of travel document that a state may accept.
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
        BORDER_PERMIT;

        public String code() {
            return kebab(this);
        }
    }

    /// How long a document must still be good, and how old it may be, on entry.
    ///
    /// @param monthsAfterDeparture months for which it must be valid after the intended departure; 0: on entry
    /// @param issuedWithinYears    it must have been issued within these years before entry; 0 for any age
    public record DocumentValidity(int monthsAfterDeparture, int issuedWithinYears) {
        public DocumentValidity {
            if (monthsAfterDeparture < 0 || issuedWithinYears < 0) {
                throw new IllegalArgumentException("months and years are never negative");
            }
        }
    }

    public TravellerGroup {
        nationalities = nationalities.stream().map(TravellerGroup::plainCode).collect(Collectors.toUnmodifiableSet());
        documents = Set.copyOf(documents);
    }

    public boolean isForEveryoneElse() {
        return nationalities.isEmpty();
    }

    /// The three-letter code in capitals; Germany's `D` of machine-readable zones (ICAO Doc 9303 Part 3 §5) is `DEU`.
    static String plainCode(String nationality) {
        String code = nationality.strip().toUpperCase(Locale.ROOT).replace("<", "");
        return code.equals("D") ? "DEU" : code;
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

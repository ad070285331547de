package org.limen.engine.mrz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;

/// A machine-readable zone as read: its fields, what is wrong with it, and what was repaired.
///
/// Texts are without fillers at their end and empty when missing or unreadable; names have spaces for fillers.
///
/// @param format         the layout, or null when the lines are no known zone (then every field is empty)
/// @param documentCode   one or two letters: P, ID, V…
/// @param issuer         the issuing state or organization as in the zone: UTO, D
/// @param surname        the primary identifier
/// @param givenNames     the secondary identifier
/// @param nameTruncated  the name fills its field to the last position, so its last word may be cut off
/// @param documentNumber the number, also the long one that continues in the optional data
/// @param nationality    as in the zone; the issuer's for the French card, which is issued to nationals only
/// @param birthDate      null when unreadable
/// @param sex            as stated
/// @param expiryDate     null when unreadable or when the document states none
/// @param optionalData1  the first optional field, inner fillers kept
/// @param optionalData2  the second optional field of a TD1, empty elsewhere
/// @param problems       errors and warnings in the order of their finding
/// @param repairs        readings that were changed, each with a warning among the problems
public record Mrz(
        @Nullable MrzFormat format,
        String documentCode,
        String issuer,
        String surname,
        String givenNames,
        boolean nameTruncated,
        String documentNumber,
        String nationality,
        @Nullable MrzDate birthDate,
        Sex sex,
        @Nullable MrzDate expiryDate,
        String optionalData1,
        String optionalData2,
        List<Problem> problems,
        List<Repair> repairs) {

    public Mrz {
        problems = List.copyOf(problems);
        repairs = List.copyOf(repairs);
    }

    /// Whether the zone is well-formed, every check digit right, and nothing is an error.
    public boolean valid() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /// Both optional fields, the second one after a space.
    public String optionalData() {
        return optionalData2.isEmpty() ? optionalData1 : (optionalData1 + " " + optionalData2).strip();
    }

    static Mrz unknown(List<Problem> problems) {
        return new Mrz(null, "", "", "", "", false, "", "", null, Sex.UNSPECIFIED, null, "", "", problems, List.of());
    }

    /// One reading that was changed because it is proven to be a confusion of the optical reader.
    ///
    /// @param field    the field, as in problems; null for the composite check digit
    /// @param position "line 2, position 5", counted from 1
    /// @param from     what was read; empty for a lost filler
    /// @param to       what it was taken for; empty for a doubled filler
    /// @param why      what proves it
    public record Repair(@Nullable String field, String position, String from, String to, String why) {}
}

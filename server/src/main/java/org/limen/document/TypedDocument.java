package org.limen.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What an officer typed from the visual zone of a document; every field may be missing.
///
/// @param birthDate  `YYYY-MM-DD`, with `XX` for unknown parts
/// @param sex        `M`, `F` or `X`
/// @param expiryDate like the birth date
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TypedDocument(
        @Nullable DocumentKind documentKind,

        @Nullable @Size(max = 40) @Pattern(regexp = ONE_LINE)
        String documentNumber,

        @Nullable @Pattern(regexp = "[A-Z]{1,3}") String issuer,

        @Nullable @Size(max = 400) @Pattern(regexp = ONE_LINE)
        String surname,

        @Nullable @Size(max = 400) @Pattern(regexp = ONE_LINE)
        String givenNames,

        @Nullable @Pattern(regexp = PARTIAL_DATE) String birthDate,
        @Nullable @Pattern(regexp = "[MFX]") String sex,
        @Nullable @Pattern(regexp = "[A-Z]{1,3}") String nationality,
        @Nullable @Pattern(regexp = PARTIAL_DATE) String expiryDate) {
    /// Text without control characters, of which a database takes some for its own.
    static final String ONE_LINE = "\\P{Cntrl}*";

    static final String PARTIAL_DATE = "(\\d{4}|XXXX)-(\\d{2}|XX)-(\\d{2}|XX)";
}

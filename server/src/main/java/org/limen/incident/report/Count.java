package org.limen.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How many, as far as it is known; unknown is not zero.
///
/// @param low  the number itself when it is known, else what it is at least
/// @param high what it is at most
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Count(
        @NotNull Kind kind,
        @Nullable @Min(0) Long low,
        @Nullable @Min(0) Long high) {

    /// What the two bounds mean.
    public enum Kind {
        KNOWN,
        AT_LEAST,
        AT_MOST,
        BETWEEN,
        UNKNOWN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Count unknown() {
        return new Count(Kind.UNKNOWN, null, null);
    }

    @AssertTrue(
            message = "must carry the bounds that its kind needs: known low (and the same high or none), at-least low,"
                    + " at-most high, between low below high, unknown none")
    boolean isBounded() {
        return switch (kind) {
            case KNOWN -> low != null && (high == null || high.equals(low));
            case AT_LEAST -> low != null && high == null;
            case AT_MOST -> low == null && high != null;
            case BETWEEN -> low != null && high != null && low < high;
            case UNKNOWN -> low == null && high == null;
        };
    }
}

package org.limen.crossing.check;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the travellers of an arrival came in or on.
public record Conveyance(
        @NotNull Kind kind,

        @Nullable @Size(max = 20) @Pattern(regexp = "\\P{Cntrl}*")
        String plate) {
    /// The kinds that posts count.
    public enum Kind {
        FOOT,
        BICYCLE,
        CAR,
        BUS,
        LORRY,
        TRAIN,
        VESSEL,
        AIRCRAFT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

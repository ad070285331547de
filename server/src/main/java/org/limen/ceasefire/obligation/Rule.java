package org.limen.ceasefire.obligation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;

/// Where something may not be.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.NotInside.class, name = "not-inside"),
    @JsonSubTypes.Type(value = Rule.NotWithin.class, name = "not-within"),
    @JsonSubTypes.Type(value = Rule.NotBeyond.class, name = "not-beyond"),
    @JsonSubTypes.Type(value = Rule.OnlyInside.class, name = "only-inside")
})
public sealed interface Rule {

    /// Not inside a zone.
    record NotInside(@NotNull @Pattern(regexp = LINE) String line) implements Rule {}

    /// Not within a distance of a line or zone, on whichever side: a withdrawal.
    record NotWithin(
            @NotNull @Pattern(regexp = LINE) String line,
            @Positive double distanceM) implements Rule {}

    /// Not on the other side of a line than the party's own, which each version of the line names.
    record NotBeyond(@NotNull @Pattern(regexp = LINE) String line) implements Rule {}

    /// Nowhere but inside one of these zones or places: storage sites.
    record OnlyInside(@NotEmpty List<@Pattern(regexp = LINE) String> lines) implements Rule {
        public OnlyInside {
            lines = List.copyOf(lines);
        }
    }

    String LINE = "[a-z0-9][a-z0-9-]{0,62}";
}

package org.limen.ceasefire.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may not do what, where, how many, when, and what is excepted.
///
/// @param obligation what it is called for ever; its editions have the same name
/// @param basis      where it is written: `Agreement, article 2`
/// @param version    whose version of the line counts; null where each party's version is checked by itself
/// @param countMax   so many at once are allowed there
/// @param validTo    the last day; null while it is in force
/// @param hours      the part of the day in which it holds; null for all of it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obligation(
        @NotNull @Pattern(regexp = Rule.LINE) String obligation,

        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
        String title,

        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
        String basis,

        @NotNull @Valid Rule rule,
        @Nullable @Size(max = 32) String version,
        @NotNull Set<@Size(max = 32) String> parties,
        @NotNull Set<@Size(max = 64) String> kinds,
        @NotNull Set<@Size(max = 64) String> weaponClasses,
        @PositiveOrZero int countMax,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Valid Hours hours,
        @NotNull List<@Valid Excepted> exceptions) {

    /// A part of every day, in the node's zone; it may go over midnight.
    public record Hours(@NotNull LocalTime from, @NotNull LocalTime to) {}

    /// What the obligation does not ask; an empty set says nothing of its field.
    ///
    /// @param inside a zone in which it is excepted; null for everywhere
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Excepted(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
            String text,

            @Nullable Set<@Size(max = 32) String> parties,
            @Nullable Set<@Size(max = 64) String> kinds,
            @Nullable Set<@Size(max = 64) String> weaponClasses,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable @Pattern(regexp = Rule.LINE) String inside) {}

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

package org.limen.ceasefire.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.taking.FieldReport;
import org.limen.ceasefire.taking.Happened;
import org.limen.ceasefire.taking.Where;

/// A stretch of time in which somebody or something watched, or was kept from it.
///
/// @param subject     the post, the patrol, the machine; for a refusal, who was refused
/// @param at          where, when it stayed there
/// @param track       where a patrol was when; without it, its hours count whole
/// @param visibilityM how far the weather let anybody see
/// @param by          who refused or jammed, where known
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Watching(
        @NotNull UUID id,
        @Nullable UUID supersedes,
        @Nullable @Size(max = 2_000) @Pattern(regexp = TEXT) String why,

        @NotNull Kind kind,
        @NotBlank @Size(max = 60) @Pattern(regexp = TEXT) String subject,
        @NotNull @Valid Happened happened,
        @Nullable @Valid Where at,
        @Nullable @Size(max = 5_000) List<@NotNull @Valid Fix> track,
        @Nullable @Min(0) @Max(100_000) Double visibilityM,
        @Nullable @Size(max = 60) @Pattern(regexp = TEXT) String by,
        @Nullable @Size(max = 4_000) @Pattern(regexp = TEXT) String text)
        implements FieldReport {
    private static final String TEXT = "[^\\x00]*";

    /// What was done in that time.
    public enum Kind {
        MANNING,
        PATROL,
        CAMERA,
        DRONE,
        RADAR,
        REFUSAL,
        JAMMING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a patrol was at a time.
    public record Fix(
            @NotNull Instant time,
            @NotNull @Min(-90) @Max(90) Double lat,
            @NotNull @Min(-180) @Max(180) Double lon) {}

    @Override
    public Instant begins() {
        return happened.from();
    }

    @Override
    public Instant ends() {
        return happened.to();
    }
}

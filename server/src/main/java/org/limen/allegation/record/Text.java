package org.limen.allegation.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Words as somebody wrote them, with the language they are in.
///
/// @param language BCP 47
public record Text(
        @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
        String language,

        @NotBlank @Size(max = 20_000) @Pattern(regexp = "[^\\x00]*")
        String text) {}

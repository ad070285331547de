package org.limen.crossing.thinning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A shift leader's word that a thinning ends before its time, as it is sent.
record Ending(
        @NotNull UUID id,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
        String why) {}

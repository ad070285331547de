package org.limen.crossing.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.document.TypedDocument;
import org.limen.kernel.PostCode;

/// Who came to a lane together, as the booth sends it.
///
/// @param id       made by the client; a repeat with the same content gives the same answer
/// @param at       when they were checked, or null for now
/// @param late     says that `at` is long ago on purpose: paper that is entered afterwards
/// @param queuedAt when they joined the queue, if that was measured
public record ArrivalRequest(
        @NotNull UUID id,
        @Nullable Instant at,
        @Nullable Boolean late,
        @Nullable Instant queuedAt,
        @NotNull PostCode post,
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,12}") String lane,
        @NotNull Direction direction,
        @NotNull @Valid Conveyance conveyance,
        @NotEmpty @Size(max = 80) List<@Valid @NotNull Person> travellers) {

    /// One traveller as shown and said.
    ///
    /// @param furtherMrz    zones of visas and permits shown beside the travel document
    /// @param accompaniedBy the id of the adult of this arrival who answers for a child
    /// @param plannedDays   how long the stay is meant to be
    /// @param language      the traveller's own, BCP 47
    public record Person(
            @NotNull UUID id,
            @Nullable @Size(max = 8) List<@NotNull @Size(max = 200) String> mrz,
            @Nullable @Valid TypedDocument typed,
            @Nullable @Size(max = 4) List<@NotNull @Size(max = 8) List<@NotNull @Size(max = 200) String>> furtherMrz,
            @Nullable Set<@NotNull Indicator> indicators,
            @Nullable UUID accompaniedBy,
            @Nullable @Min(1) @Max(3650) Integer plannedDays,

            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
            String language) {

        @AssertTrue(message = "mrz or typed must be given")
        boolean isShown() {
            return typed != null || (mrz != null && !mrz.isEmpty());
        }

        Set<Indicator> indicatorsOrNone() {
            return indicators == null ? Set.of() : indicators;
        }

        List<List<String>> furtherOrNone() {
            return furtherMrz == null ? List.of() : furtherMrz;
        }
    }

    public boolean enteredLate() {
        return Boolean.TRUE.equals(late);
    }
}

package org.limen.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody says happened, as it was sent; free text stays as it was written, with its language.
///
/// @param id             of the incident, made by whoever reports it; a revision's stands outside of its report
/// @param details        coded by the type: `outcome` is `prevented`
/// @param lifeAtRisk     whether somebody is in danger
/// @param awareAt        the moment from which the service knew: the first-report clock and a rescue run from here
/// @param placeName      what people call the place
/// @param sealedReporter who told it, if that must stay sealed; it is not kept with the report
/// @param queuedAt       when it was put into the queue of a device that had no link
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Report(
        @Nullable UUID id,
        @NotBlank String type,
        @Size(max = 20) Map<@NotNull String, @NotNull String> details,
        @NotNull Boolean lifeAtRisk,
        @Nullable @Valid Text text,
        @NotNull @Valid Span happened,
        @NotNull Instant awareAt,
        @Nullable @Valid Place place,

        @Nullable @Size(max = 200) @Pattern(regexp = NO_ZEROS)
        String placeName,

        @Nullable @Pattern(regexp = "[A-Z0-9]{2,8}") String post,
        @NotNull @Valid Source source,
        @Size(max = 50) List<@Valid @NotNull Actor> actors,
        @Size(max = 50) List<@Valid @NotNull Vehicle> vehicles,
        @Size(max = 20) List<@NotNull String> means,
        @Size(max = 50) List<@Valid @NotNull Counted> counts,
        @Nullable @Valid Reporter sealedReporter,
        @Nullable Instant queuedAt) {

    /// PostgreSQL's text holds every character but this one.
    static final String NO_ZEROS = "[^\\x00]*";

    /// Words as they were written.
    ///
    /// @param language BCP 47
    public record Text(
            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
            String language,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = "(?s)" + NO_ZEROS)
            String text) {}

    /// Where the report comes from and how far it is to be believed.
    ///
    /// @param kind        one of the codes `sources`
    /// @param reliability of the source: A completely reliable to E unreliable, F cannot be judged
    /// @param credibility of what it says: 1 confirmed by others to 5 improbable, 6 cannot be judged
    public record Source(
            @NotNull String kind,
            @Pattern(regexp = "[A-F]") String reliability,
            @Min(1) @Max(6) Integer credibility) {
        public Source {
            reliability = reliability == null ? "F" : reliability;
            credibility = credibility == null ? 6 : credibility;
        }
    }

    /// Somebody of the area who told it and must not be known for it.
    ///
    /// @param contact how they can be reached
    /// @param note    what the two who may open it should know
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reporter(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 500) String contact,
            @Nullable @Size(max = 2_000) String note) {}

    /// Who took part.
    ///
    /// @param kind one of the codes `actors`
    /// @param role one of the codes `roles`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Actor(
            @NotNull String kind,
            @NotNull String role,
            @NotNull @Valid Count count,
            @Nullable @Pattern(regexp = "[A-Z]{1,3}") String nationality,

            @Nullable @Size(max = 500) @Pattern(regexp = NO_ZEROS)
            String note) {}

    /// What moved.
    ///
    /// @param kind one of the codes `vehicles`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Vehicle(
            @NotNull String kind,
            @NotNull @Valid Count count,

            @Nullable @Size(max = 30) @Pattern(regexp = NO_ZEROS)
            String plate,

            @Nullable @Size(max = 500) @Pattern(regexp = NO_ZEROS)
            String note) {}

    /// How many of what.
    ///
    /// @param of one of the codes `counted`
    public record Counted(
            @NotNull String of, @NotNull @Valid Count count) {}

    public Report {
        details = details == null ? Map.of() : new TreeMap<>(details);
        actors = actors == null ? List.of() : actors;
        vehicles = vehicles == null ? List.of() : vehicles;
        means = means == null ? List.of() : means;
        counts = counts == null ? List.of() : counts;
    }

    /// What is kept and compared: the report without what says how it came.
    public Report content() {
        return with(null, lifeAtRisk, null, null);
    }

    /// The same report with a life at risk, because its type says that there always is one.
    public Report withLifeAtRisk() {
        return with(id, true, sealedReporter, queuedAt);
    }

    private Report with(@Nullable UUID ofId, boolean atRisk, @Nullable Reporter ofReporter, @Nullable Instant ofQueue) {
        return new Report(
                ofId,
                type,
                details,
                atRisk,
                text,
                happened,
                awareAt,
                place,
                placeName,
                post,
                source,
                actors,
                vehicles,
                means,
                counts,
                ofReporter,
                ofQueue);
    }

    /// Everything in words, for searching.
    public String searched() {
        var words = Stream.of(
                Stream.of(type),
                Stream.ofNullable(text).map(Text::text),
                Stream.ofNullable(placeName),
                Stream.ofNullable(post),
                vehicles.stream().flatMap(vehicle -> Stream.of(vehicle.plate(), vehicle.note())),
                actors.stream().flatMap(actor -> Stream.of(actor.nationality(), actor.note())));
        return words.flatMap(part -> part)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}

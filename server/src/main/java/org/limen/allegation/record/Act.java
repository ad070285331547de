package org.limen.allegation.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step with everything that it carries; its `step` says which of them it is.
///
/// Each has an `id` of its sender's making, `at` when it was done (the node's clock when missing) and a `note`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "register", value = Act.Register.class),
    @JsonSubTypes.Type(name = "task", value = Act.Task.class),
    @JsonSubTypes.Type(name = "finding", value = Act.Finding.class),
    @JsonSubTypes.Type(name = "attribute", value = Act.Attribute.class),
    @JsonSubTypes.Type(name = "not-attributable", value = Act.NotAttributable.class),
    @JsonSubTypes.Type(name = "commission-view", value = Act.CommissionView.class),
    @JsonSubTypes.Type(name = "protest", value = Act.Protest.class),
    @JsonSubTypes.Type(name = "notify", value = Act.Notify.class),
    @JsonSubTypes.Type(name = "publish", value = Act.Publish.class),
    @JsonSubTypes.Type(name = "close", value = Act.Close.class),
    @JsonSubTypes.Type(name = "reopen", value = Act.Reopen.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Act {
    UUID id();

    @Nullable
    Instant at();

    @Nullable
    String note();

    @JsonIgnore
    Step kind();

    /// Whom it is about: attributed to, heard, or written to.
    @JsonIgnore
    default @Nullable String about() {
        return null;
    }

    /// By when what it asks for should be done.
    @JsonIgnore
    default @Nullable Instant limit() {
        return null;
    }

    /// A step after which letters go out.
    sealed interface Writing extends Act {
        @Nullable
        String to();

        @Nullable
        List<Text> words();

        @Override
        default @Nullable String about() {
            return to();
        }
    }

    record Register(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note) implements Act {
        @Override
        public Step kind() {
            return Step.REGISTER;
        }
    }

    /// Somebody is asked to find something out.
    ///
    /// @param to  who: a post, a patrol, an office
    /// @param due by when, where it is not the usual time
    record Task(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note,
            @NotBlank @Size(max = 200) String to,
            @Nullable Instant due)
            implements Act {
        @Override
        public Step kind() {
            return Step.TASK;
        }

        @Override
        public @Nullable Instant limit() {
            return due;
        }
    }

    /// What one source tells.
    ///
    /// @param party      whom it points to, where it does
    /// @param task       the step that asked for it
    /// @param repeats    findings that it only passes on
    /// @param supersedes an earlier finding that this one stands in for
    record Finding(
            @NotNull UUID id,
            @Nullable Instant at,
            @Nullable @Size(max = 2_000) String note,
            @NotNull @Valid Source source,
            @NotNull Result result,
            @Nullable @Size(max = 20) String party,
            @NotNull @Valid Text text,
            @Nullable UUID task,
            @Nullable @Size(max = 50) List<@NotNull UUID> repeats,
            @Nullable UUID supersedes,
            @Nullable @Valid Links links)
            implements Act {
        @Override
        public Step kind() {
            return Step.FINDING;
        }

        @Override
        public @Nullable String about() {
            return party;
        }

        public boolean repeatsOthers() {
            return repeats != null && !repeats.isEmpty();
        }

        public List<UUID> repeated() {
            return Objects.requireNonNullElse(repeats, List.of());
        }

        public List<UUID> seen() {
            return links == null ? List.of() : links.seen();
        }
    }

    /// Where a finding comes from.
    ///
    /// @param name which one: `OP3`, `Patrol North`, the party's code
    record Source(
            @NotNull Means kind, @NotBlank @Size(max = 200) String name) {}

    /// By what a source knows.
    enum Means {
        POST,
        PATROL,
        CAMERA,
        DRONE,
        RADAR,
        SATELLITE,
        WITNESS,
        MEDICAL,
        DOCUMENT,
        PARTY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a finding says about the allegation.
    enum Result {
        SUPPORTS,
        CONTRADICTS,
        INCONCLUSIVE,
        ACCESS_REFUSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A party did it.
    ///
    /// @param weighed the findings that say otherwise, each of which whoever attributes has weighed
    record Attribute(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note,
            @NotBlank @Size(max = 20) String party,
            @Nullable @Size(max = 100) List<@NotNull UUID> weighed)
            implements Act {
        @Override
        public Step kind() {
            return Step.ATTRIBUTE;
        }

        @Override
        public String about() {
            return party;
        }
    }

    record NotAttributable(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note) implements Act {
        @Override
        public Step kind() {
            return Step.NOT_ATTRIBUTABLE;
        }
    }

    /// What a party says in the joint commission.
    record CommissionView(
            @NotNull UUID id,
            @Nullable Instant at,
            @Nullable @Size(max = 2_000) String note,
            @NotBlank @Size(max = 20) String party,
            @NotNull Position position,
            @Nullable @Valid Text text)
            implements Act {
        @Override
        public Step kind() {
            return Step.COMMISSION_VIEW;
        }

        @Override
        public String about() {
            return party;
        }
    }

    /// A party's view in a word.
    enum Position {
        AGREES,
        DISAGREES,
        NO_POSITION,
        /// Asked, and silent until after its time.
        NONE_GIVEN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A letter to the party that it is attributed to.
    ///
    /// @param words what the letter says besides, in the languages that it goes out in
    record Protest(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note,
            @Nullable @Size(max = 4) List<@NotNull @Valid Text> words)
            implements Writing {
        @Override
        public Step kind() {
            return Step.PROTEST;
        }

        @Override
        @JsonIgnore
        public @Nullable String to() {
            return null;
        }
    }

    /// A letter to any party that says what was found.
    record Notify(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note,
            @NotBlank @Size(max = 20) String to,
            @Nullable @Size(max = 4) List<@NotNull @Valid Text> words)
            implements Writing {
        @Override
        public Step kind() {
            return Step.NOTIFY;
        }
    }

    /// @param summary what everybody may read, in as many languages as it was written
    record Publish(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note,
            @NotEmpty @Size(max = 4) List<@NotNull @Valid Text> summary)
            implements Act {
        @Override
        public Step kind() {
            return Step.PUBLISH;
        }
    }

    record Close(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note,
            @NotNull Ending reason) implements Act {
        @Override
        public Step kind() {
            return Step.CLOSE;
        }
    }

    /// Why work on it ended.
    enum Ending {
        COMPLETED,
        SETTLED,
        WITHDRAWN,
        INADMISSIBLE,
        DUPLICATE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Reopen(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotBlank @Size(max = 2_000) String note) implements Act {
        @Override
        public Step kind() {
            return Step.REOPEN;
        }
    }
}

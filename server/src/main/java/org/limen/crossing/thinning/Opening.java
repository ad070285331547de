package org.limen.crossing.thinning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.access.Posts;
import org.limen.crossing.check.ThinnedCheck;
import org.limen.kernel.PostCode;
import org.limen.kernel.Refusal;

/// What a shift leader wants to open, as it is sent.
///
/// @param sharePercent how many of a hundred are checked whole all the same
record Opening(
        @NotNull UUID id,
        @NotNull PostCode post,
        @NotEmpty @Size(max = 10) Set<@NotNull ThinnedCheck> checks,
        @NotNull Reach reach,
        @Min(1) @Max(100) int sharePercent,
        @Min(1) @Max(10_000) int minutes,
        @NotNull Circumstance circumstance,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
        String why) {
    Optional<Refusal> refusal(ThinningSettings allowed, Posts posts, Officer officer) {
        if (posts.find(post).isEmpty()) {
            return Optional.of(Refusal.invalid("post-unknown", "There is no post " + post + " on this node."));
        }
        if (officer.post() != null && !officer.post().equals(post)) {
            return Optional.of(Refusal.of("other-post", 403, "You work at post " + officer.post() + "."));
        }
        return beyond(allowed);
    }

    private Optional<Refusal> beyond(ThinningSettings allowed) {
        var never = new HashSet<>(checks);
        never.removeAll(allowed.checks());
        if (!never.isEmpty()) {
            return Optional.of(new Refusal(
                    "check-not-thinned",
                    422,
                    "The authority doesn't allow to leave this out.",
                    Map.of("checks", never)));
        }
        if (minutes > allowed.minutesMax()) {
            return Optional.of(new Refusal(
                    "thinning-too-long",
                    422,
                    "It may be open for " + allowed.minutesMax() + " minutes at most.",
                    Map.of("minutesMax", allowed.minutesMax())));
        }
        return sharePercent >= allowed.sharePercentMin()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "share-too-small",
                        422,
                        "At least " + allowed.sharePercentMin() + " of a hundred are checked whole.",
                        Map.of("sharePercentMin", allowed.sharePercentMin())));
    }

    Thinning at(Instant now, String commitment, Officer officer) {
        return new Thinning(
                id,
                post.code(),
                List.copyOf(checks).stream().sorted().toList(),
                reach,
                sharePercent,
                circumstance,
                why,
                commitment,
                now,
                now.plus(Duration.ofMinutes(minutes)),
                officer.id().value(),
                officer.name(),
                null);
    }
}

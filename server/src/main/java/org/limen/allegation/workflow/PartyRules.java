package org.limen.allegation.workflow;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.kernel.Refusal;

/// Whether a party is one that this node was told of.
final class PartyRules {
    private PartyRules() {}

    /// Nothing to say against none.
    static Optional<Refusal> refusal(@Nullable String party, AllegationSettings settings) {
        return party == null || settings.party(party).isPresent()
                ? Optional.empty()
                : Optional.of(unknown(party, settings));
    }

    static Refusal unknown(String party, AllegationSettings settings) {
        String known = String.join(
                ", ",
                settings.parties().stream()
                        .map(AllegationSettings.PartyTold::code)
                        .toList());
        return new Refusal(
                "party-unknown",
                422,
                "This node knows the parties " + known + " (limen.allegation.parties), not '" + party + "'.",
                Map.of("party", party, "known", known));
    }
}

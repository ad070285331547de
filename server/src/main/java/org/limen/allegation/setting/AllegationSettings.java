package org.limen.allegation.setting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.allegation.record.State;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `limen.allegation` in a node's settings.
///
/// @param parties in the order in which they are shown
/// @param sources what findings must come to before something is attributed
/// @param hours   how long a state may last, by its code
/// @param remindHours how long before that it is reminded of
@ConfigurationProperties("limen.allegation")
public record AllegationSettings(
        List<PartyTold> parties, SourceRule sources, Map<String, Integer> hours, int remindHours) {
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "ru", "ar");

    public AllegationSettings {
        parties = parties == null ? List.of() : List.copyOf(parties);
        hours = Map.copyOf(hours);
        var owed = new HashSet<>(State.BY_CODE.keySet());
        owed.remove(new State.Closed().code());
        if (!hours.keySet().equals(owed)) {
            throw new IllegalArgumentException("limen.allegation.hours names each of " + owed + ", not " + hours);
        }
    }

    /// A party as letters and people name it.
    ///
    /// @param names     by language: en, fr, ru, ar
    /// @param languages that letters to it go out in, one letter each, the first before the others
    /// @param office    whom a letter is addressed to
    public record PartyTold(String code, Map<String, String> names, List<String> languages, String office) {
        public PartyTold {
            names = Map.copyOf(names);
            languages = List.copyOf(languages);
            if (languages.isEmpty()
                    || !LANGUAGES.containsAll(languages)
                    || !names.keySet().containsAll(LANGUAGES)) {
                throw new IllegalArgumentException("the party " + code + " in limen.allegation.parties has names in "
                        + LANGUAGES + " and at least one of them as language of its letters");
            }
        }
    }

    /// When findings are enough.
    ///
    /// @param needed           how many sources that do not depend on each other
    /// @param byDifferentMeans whether two sources of one kind (two posts) count as one
    /// @param partiesCount     whether what a party tells counts as a source
    public record SourceRule(int needed, boolean byDifferentMeans, boolean partiesCount) {
        public SourceRule {
            if (needed < 1) {
                throw new IllegalArgumentException("limen.allegation.sources.needed is at least 1, not " + needed);
            }
        }
    }

    public Optional<PartyTold> party(String code) {
        return parties.stream().filter(party -> party.code().equals(code)).findFirst();
    }
}

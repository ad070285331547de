package org.limen.engine.names;

import java.util.List;
import java.util.stream.Collectors;

/// A name as tokens, in the order in which it was written.
///
/// @param tokens at most [NameNormaliser#TOKENS_MAX]; empty where the text holds no letter of any known script
/// @param capped whether the text was longer than what is compared, so that its end was left out
public record NormalName(List<NameToken> tokens, boolean capped) {

    public NormalName {
        tokens = List.copyOf(tokens);
    }

    /// The tokens' letters with single blanks between.
    public String text() {
        return tokens.stream().map(NameToken::letters).collect(Collectors.joining(" "));
    }
}

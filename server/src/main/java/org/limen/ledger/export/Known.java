package org.limen.ledger.export;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;

/// What is known of a node from elsewhere than its export.
///
/// @param publicKey the node's key, X.509 in base64, or null to take the file's word
/// @param head      a head that somebody kept from before, or null
public record Known(@Nullable String publicKey, @Nullable KnownHead head) {
    public static final Known NOTHING = new Known(null, null);

    /// How many entries there were, and their root.
    public record KnownHead(long size, Hash root) {
        private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

        /// Reads `SIZE:ROOT`.
        public static Optional<KnownHead> of(String text) {
            var match = FORM.matcher(text);
            return match.matches()
                    ? Optional.of(new KnownHead(
                            Long.parseLong(match.group(1)),
                            Hash.of(HexFormat.of().parseHex(match.group(2)))))
                    : Optional.empty();
        }
    }
}

package org.limen.sync.link;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How this node is linked with others: `limen.sync.*`.
///
/// @param port            where children call; -1: nowhere, 0: any port that is free
/// @param every           how often a child calls when it has nothing to send
/// @param clockTolerated  by how much clocks may differ before both sides say so
/// @param parent          whom this node sends to; without an address by hand alone, without a key nobody
@ConfigurationProperties("limen.sync")
record LinkSettings(String address, int port, Duration every, Duration clockTolerated, Parent parent) {

    /// @param url `https://` with host and port
    /// @param key the parent's public key, as `./limen node key` prints it there
    record Parent(String url, String key) {
        boolean isSet() {
            return !url.isBlank();
        }

        /// Whether there is one, over a line or by hand.
        boolean isKnown() {
            return isSet() || !key.isBlank();
        }

        @Nullable
        URI address() {
            return isSet() ? URI.create(url.endsWith("/") ? url : url + "/") : null;
        }
    }

    boolean listens() {
        return port >= 0;
    }

    /// After how long without a call a link is silent.
    Duration silence() {
        return every.multipliedBy(4);
    }
}

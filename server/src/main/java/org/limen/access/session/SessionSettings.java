package org.limen.access.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session lasts.
///
/// @param idleMax how long an officer may do nothing before the session ends
/// @param lastsMax when a session ends whatever its officer does
@ConfigurationProperties("limen.access.session")
public record SessionSettings(
        @DefaultValue("15m") Duration idleMax,
        @DefaultValue("12h") Duration lastsMax) {}

package org.limen.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document that its issuing state reported as lost, stolen, revoked or invalid.
public record ListedDocument(
        String list,
        long edition,
        String issuer,
        String number,
        String kind,
        @Nullable LocalDate since) {}

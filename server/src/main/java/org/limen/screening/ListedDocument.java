package org.limen.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.DocumentList;

/// A document that its issuing state reported as lost, stolen, revoked or invalid.
public record ListedDocument(
        String list,
        long edition,
        String issuer,
        String number,
        String kind,
        @Nullable LocalDate since) {
    public static ListedDocument of(EditionHeader edition, DocumentList.Entry entry) {
        return new ListedDocument(
                edition.list(), edition.number(), entry.issuer(), entry.number(), entry.kind(), entry.since());
    }
}

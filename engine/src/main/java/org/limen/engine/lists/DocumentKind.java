package org.limen.engine.lists;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a document must not be accepted.
public enum DocumentKind {
    LOST(1),
    STOLEN(2),
    REVOKED(3),
    INVALID(4);

    private static final DocumentKind[] BY_MARK = Stream.of(values())
            .sorted(Comparator.comparingInt(DocumentKind::mark))
            .toArray(DocumentKind[]::new);

    private final byte mark;

    DocumentKind(int mark) {
        this.mark = (byte) mark;
    }

    /// A byte for it in flat tables, from 1.
    byte mark() {
        return mark;
    }

    static DocumentKind ofMark(byte mark) {
        return BY_MARK[mark - 1];
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

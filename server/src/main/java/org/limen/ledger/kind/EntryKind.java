package org.limen.ledger.kind;

/// What sort of thing an entry tells, and in which version of its body's schema.
///
/// In the ledger it stands as `crossing-checked` for the first version and as `crossing-checked@2` for the second, so
/// that the version is in the entry's hash and an older node sees that it can't read the body.
///
/// @param name   in kebab-case
/// @param schema from 1
public record EntryKind(String name, int schema) {
    private static final char MARK = '@';

    /// The first version.
    public static EntryKind of(String name) {
        return new EntryKind(name, 1);
    }

    /// Reads a kind as it stands in an entry; what is not a version after the mark belongs to the name.
    public static EntryKind read(String kind) {
        int mark = kind.lastIndexOf(MARK);
        String version = kind.substring(mark + 1);
        return mark > 0 && version.matches("[1-9][0-9]{0,3}")
                ? new EntryKind(kind.substring(0, mark), Integer.parseInt(version))
                : of(kind);
    }

    /// As it stands in an entry.
    public String written() {
        return schema == 1 ? name : name + MARK + schema;
    }
}

package org.limen.engine.screening;

/// One of a listed person's names.
///
/// @param text    as the list writes it, in any script
/// @param quality how far the list itself relies on it
public record ListedName(String text, Quality quality) {

    /// How far a list relies on a name; the UN list calls them good and low.
    public enum Quality {
        GOOD,
        WEAK
    }

    public static ListedName good(String text) {
        return new ListedName(text, Quality.GOOD);
    }

    public boolean isWeak() {
        return quality == Quality.WEAK;
    }
}

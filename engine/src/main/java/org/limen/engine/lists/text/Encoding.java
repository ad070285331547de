package org.limen.engine.lists.text;

/// How a file's characters are written, as far as its lines have shown.
public enum Encoding {
    /// Nothing but ASCII so far, which is the same in all of them.
    ASCII("ASCII"),
    UTF_8("UTF-8"),
    UTF_16("UTF-16"),
    WINDOWS_1252("Windows-1252");

    private final String title;

    Encoding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package org.limen.stay;

/// A country pack's file is not what it must be: which pack, where in it, and what.
public final class BadPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPack(String pack, String where, String what) {
        super("country pack " + pack + (where.isEmpty() ? "" : ", at " + where) + ": " + what);
    }
}

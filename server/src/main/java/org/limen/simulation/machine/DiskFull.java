package org.limen.simulation.machine;

/// The disk takes nothing more; nothing of the commit was written.
public final class DiskFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiskFull() {
        super("the disk is full", null, false, false);
    }
}

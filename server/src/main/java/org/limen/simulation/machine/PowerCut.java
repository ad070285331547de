package org.limen.simulation.machine;

/// The machine lost its power: what it only remembered is gone.
public final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerCut(String when) {
        super(when, null, false, false);
    }
}

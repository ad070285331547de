package org.limen.simulation.machine;

import java.util.ArrayList;
import java.util.List;

/// A node's disk: a commit is on it whole or not at all, and power may fail before it or after it.
public final class Disk {
    private final Weather weather;
    private final Chance chance;
    private boolean full;
    private long commits;

    public Disk(Weather weather, Chance chance) {
        this.weather = weather;
        this.chance = chance;
    }

    public Commit begin() {
        return new Commit();
    }

    public void fill() {
        full = true;
    }

    public void free() {
        full = false;
    }

    /// How many commits it took.
    public long commits() {
        return commits;
    }

    /// Writes that reach the disk together.
    public final class Commit {
        private final List<Runnable> writes = new ArrayList<>();

        public Commit write(Runnable write) {
            writes.add(write);
            return this;
        }

        /// Comes back when all is on the disk.
        ///
        /// @throws DiskFull where nothing was written
        /// @throws PowerCut where everything or nothing was written
        public void done() {
            if (full) {
                throw new DiskFull();
            }
            if (chance.happens(weather.powerCut())) {
                throw new PowerCut("before a commit");
            }
            writes.forEach(Runnable::run);
            commits++;
            if (chance.happens(weather.powerCut())) {
                throw new PowerCut("after a commit");
            }
        }
    }
}

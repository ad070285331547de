package org.limen.kernel;

/// Work of minutes that nobody waits for at a booth: a thread of the machine's own.
///
/// Virtual threads share their carriers with requests, so computing for minutes on one would starve those. Whoever
/// runs here rests as long as it computes; the machine's scheduler does not know what is urgent.
public final class Background {
    private Background() {}

    public static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }
}

package org.limen.bench.screening;

import java.io.IOException;

/// A part of the bench that can be run alone.
interface Part {
    void run(Run run) throws IOException;
}

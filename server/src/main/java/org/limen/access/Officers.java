package org.limen.access;

import java.util.Optional;

/// Tells who an officer or a device is, also one who is locked or gone: records name them for ever.
public interface Officers {
    /// The name others see beside a decision; answered from memory.
    Optional<String> name(OfficerId id);
}

package org.limen.ledger.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One form of an export: what its lines say and how they hang together.
sealed interface Form permits FirstForm, SecondForm {
    Origin origin();

    PassedEntries entries();

    /// Reads a line that is neither the first nor the last.
    void line(byte[] line) throws ExportFault;

    /// Reads the last line, without looking at the hash of the bytes and the signature.
    EndLine end(byte[] line) throws ExportFault;

    /// What was signed on the way, as far as it was read.
    Signed signed();

    /// @param witnesses the name of whoever countersigned, once for each countersignature
    record Signed(long heads, Verdict.@Nullable LastHead last, List<String> witnesses) {}
}

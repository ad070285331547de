package org.limen.engine.lists;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.limen.engine.Problem;

/// A list file's bytes as text, or where they stop being UTF-8.
///
/// @param text  the text up to the fault
/// @param fault the line and the column, counted in characters, of the first byte that is no UTF-8
public record ListText(String text, Optional<RowProblem> fault) {

    /// Decodes strictly: a list in another encoding is refused and not guessed at.
    ///
    /// @param firstLine the number of the line at which the bytes begin
    public static ListText of(ByteBuffer bytes, int firstLine) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        String decoded = text.toString();
        return new ListText(decoded, result.isError() ? Optional.of(fault(decoded, firstLine)) : Optional.empty());
    }

    private static RowProblem fault(String before, int firstLine) {
        int line = firstLine + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        String message = "line " + line + ", column " + column + ": this byte is not UTF-8";
        return new RowProblem(line, Problem.error("not-utf-8", null, message));
    }
}

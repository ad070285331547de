package org.limen.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A filter's loop: one JSON object a line in, one JSON object a line out, whatever comes in.
///
/// Empty lines are passed over. A line that is no JSON object, is not UTF-8 or is longer than
/// [#LINE_BYTES_MAX] gives a result with `problems` that names the line, and the loop goes on.
final class JsonLines {
    static final int LINE_BYTES_MAX = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NEW_LINE = {'\n'};

    private JsonLines() {}

    /// Answers every line of `in` on `out` until the input ends.
    static void answer(InputStream in, OutputStream out, Function<ObjectNode, Map<String, ?>> filter)
            throws IOException {
        answerAll(in, out, object -> List.of(filter.apply(object)));
    }

    /// The same for a filter that gives any number of results for a line.
    static void answerAll(InputStream in, OutputStream out, Function<ObjectNode, List<Map<String, ?>>> filter)
            throws IOException {
        var source = new BufferedInputStream(in, 1 << 16);
        var line = new ByteArrayOutputStream(256);
        for (long number = 1; ; number++) {
            line.reset();
            boolean more = readLine(source, line);
            if (line.size() > 0) {
                for (Map<String, ?> result : answers(line.toByteArray(), number, filter)) {
                    write(out, result);
                }
            }
            if (!more) {
                break;
            }
            if (source.available() == 0) {
                out.flush();
            }
        }
        out.flush();
    }

    static void write(OutputStream out, Map<String, ?> result) throws IOException {
        out.write(JSON.writeValueAsBytes(result));
        out.write(NEW_LINE);
    }

    /// The JSON form of problems in every filter's result.
    static List<Map<String, @Nullable Object>> problems(List<Problem> problems) {
        return problems.stream().map(JsonLines::problem).toList();
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("code", problem.code());
        form.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        form.put("field", problem.field());
        form.put("message", problem.message());
        return form;
    }

    /// The result for one line, whatever it holds.
    static Map<String, ?> answerOne(byte[] line, long number, Function<ObjectNode, Map<String, ?>> filter) {
        return answers(line, number, object -> List.of(filter.apply(object))).getFirst();
    }

    private static List<Map<String, ?>> answers(
            byte[] line, long number, Function<ObjectNode, List<Map<String, ?>>> filter) {
        if (line.length > LINE_BYTES_MAX) {
            return unread("line-too-long", "line " + number + " is longer than " + LINE_BYTES_MAX + " bytes");
        }
        try {
            JsonNode node = JSON.readTree(utf8(line));
            if (node instanceof ObjectNode object) {
                return filter.apply(object);
            }
            return unread("not-an-object", "line " + number + " holds JSON that is not an object");
        } catch (CharacterCodingException e) {
            return unread("not-utf-8", "line " + number + " is not UTF-8");
        } catch (JacksonException e) {
            return unread("not-json", "line " + number + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Map<String, ?>> unread(String code, String message) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", null);
        form.put("problems", problems(List.of(Problem.error(code, null, message))));
        return List.of(form);
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// Reads up to the next line feed; keeps at most one byte more than the limit. False at the end.
    static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return true;
            }
            if (b != '\r' && line.size() <= LINE_BYTES_MAX) {
                line.write(b);
            }
        }
        return false;
    }
}

package org.limen.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to a node as one person or one device, over the same programming interface as the console.
///
/// A person's client keeps the session's cookies; a device's sends its token. It may be used by several threads.
public final class NodeClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int ERRORS_FROM = 400;

    private final HttpClient http;
    private final URI node;
    private final @Nullable String token;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private NodeClient(HttpClient http, URI node, @Nullable String token) {
        this.http = http;
        this.node = node;
        this.token = token;
    }

    /// A client that nobody has signed in with yet.
    public static NodeClient of(URI node) {
        return new NodeClient(HttpClient.newHttpClient(), node, null);
    }

    /// A device's client.
    public static NodeClient ofDevice(URI node, String token) {
        return new NodeClient(HttpClient.newHttpClient(), node, token);
    }

    /// Another client for the same node that shares the connections.
    NodeClient another() {
        return new NodeClient(http, node, null);
    }

    NodeClient anotherWith(String deviceToken) {
        return new NodeClient(http, node, deviceToken);
    }

    /// What a node answered.
    ///
    /// @param body parsed, or an empty object when there was none
    public record Reply(int status, JsonNode body) {
        public boolean isRefusal() {
            return status >= ERRORS_FROM;
        }

        /// This reply, when the node did what it was asked.
        ///
        /// @throws NodeRefused when it said no
        public Reply orRefused(String what) {
            if (isRefusal()) {
                throw new NodeRefused(what + ": " + status + " " + body);
            }
            return this;
        }
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /// Reads for a purpose that is not the booth's.
    public Reply getFor(String purpose, String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of("Limen-Purpose", purpose));
    }

    public Reply post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    public Reply post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), "application/octet-stream");
    }

    /// Sends a file with what is said beside it.
    Reply post(String path, byte[] body, Map<String, String> headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Reply send(String method, String path, BodyPublisher body, String type) {
        return send(method, path, body, type.isEmpty() ? Map.of() : Map.of("Content-Type", type));
    }

    private Reply send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .header("Limen-Purpose", "border-check");
        headers.forEach(request::setHeader);
        identify(request);
        try {
            HttpResponse<byte[]> answer = http.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(answer.statusCode(), parsed(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeRefused("interrupted while waiting for " + path);
        }
    }

    private static JsonNode parsed(byte[] body) {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private void identify(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        String forgery = cookies.get("XSRF-TOKEN");
        if (forgery != null) {
            request.header("X-XSRF-TOKEN", forgery);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }
}

package org.limen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.limen.access.ForPurpose;
import org.limen.access.Purpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the node under test, with its own cookies, as a browser keeps them: it sends the token against forged
/// requests, and the purpose that it is told.
public final class Http {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = client().build();

    private final HttpClient client;
    private final URI node;
    private final Map<String, String> cookies;
    private final Map<String, String> headers;

    private Http(HttpClient client, URI node, Map<String, String> cookies, Map<String, String> headers) {
        this.client = client;
        this.node = node;
        this.cookies = cookies;
        this.headers = headers;
    }

    /// A fresh client of the node that listens on this port.
    public static Http on(int port) {
        return on(port, CLIENT);
    }

    /// A fresh client that calls from another address of the loopback network, `127.0.0.9` say.
    public static Http on(int port, String from) {
        return on(port, client().localAddress(InetAddress.ofLiteral(from)).build());
    }

    private static Http on(int port, HttpClient client) {
        URI node = URI.create("http://127.0.0.1:" + port);
        return new Http(client, node, new ConcurrentSkipListMap<>(), Map.of());
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
    }

    /// What came back.
    public record Reply(int status, HttpHeaders headers, String text) {
        /// The body as JSON; a missing node when there is none.
        public JsonNode json() {
            return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
        }

        /// The code of the problem, or an empty text.
        public String code() {
            return text.startsWith("{") ? json().path("code").asString("") : "";
        }

        /// The value of a cookie that the answer sets, with its attributes.
        public Optional<String> setCookie(String name) {
            return headers.allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst();
        }
    }

    /// The same client with the same cookies, reading for a purpose.
    public Http forPurpose(Purpose purpose) {
        return with(ForPurpose.HEADER, purpose.code());
    }

    /// The same client with the same cookies, sending one more header.
    public Http with(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header, value);
        return new Http(client, node, cookies, all);
    }

    /// A client like this one that goes by its own way from here on.
    public Http copy() {
        return new Http(client, node, new ConcurrentSkipListMap<>(cookies), headers);
    }

    /// A machine with its token.
    public Http bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Reply put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /// Sends a body as it is when it is text, else as JSON.
    public Reply send(String method, String path, @Nullable Object body) {
        String text = body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
        return sendBytes(method, path, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    public Reply sendBytes(String method, String path, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            keep(response.headers());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        var all = new StringBuilder();
        cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ").append(name + "=" + value));
        return all.toString();
    }

    private void keep(HttpHeaders answer) {
        for (String cookie : answer.allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
    }
}

package org.limen.sync.link;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.sync.log.Self;

/// Calls the parent; whatever goes wrong on the way is an [IOException] and nothing was lost by it.
final class ParentClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(15);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

    /// Slower than any link that is of use; a call may take as long as its bytes need at this rate.
    private static final int BYTES_A_SECOND_MIN = 2_000;

    private final HttpClient client;
    private final URI parent;

    ParentClient(Self self, LinkSettings.Parent settings, URI parent) {
        this.parent = parent;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_MAX)
                .sslContext(PinnedTls.context(
                        self.keys(),
                        self.origin().name(),
                        other -> other.publicKey().equals(settings.key())))
                .build();
    }

    Welcome greet(Greeting greeting) throws IOException {
        return whole(Messages.welcome(post(Wire.GREETING, Messages.of(greeting))));
    }

    Reply send(Portion portion) throws IOException {
        return whole(Messages.reply(post(Wire.PORTION, Messages.of(portion))));
    }

    Catalogue catalogue() throws IOException {
        return whole(Messages.catalogue(post(Wire.CATALOGUE, new byte[0])));
    }

    /// The next bytes of an edition; none behind its end.
    byte[] piece(Offered offered, long from) throws IOException {
        String query = "?sort=" + encoded(offered.sort()) + "&name=" + encoded(offered.name()) + "&sha256="
                + encoded(offered.sha256()) + "&from=" + from;
        return Wire.inflated(post(Wire.PIECE + query, new byte[0]));
    }

    private byte[] post(String address, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(parent.resolve(address))
                .timeout(ANSWER_MAX.plusSeconds(body.length / BYTES_A_SECOND_MIN))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the parent answered with " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the call was interrupted", e);
        }
    }

    private static <T> T whole(Came<T> came) throws IOException {
        return switch (came) {
            case Came.Whole<T>(T message) -> message;
            case Came.Unreadable<T>(var problem) -> throw new IOException(problem.message());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

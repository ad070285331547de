package org.limen.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/// Keeps bodies small: one mebibyte for JSON, a gibibyte for files sent as `application/octet-stream`, and at some
/// addresses what an [Allowance] says.
///
/// A body that names its length is refused before it is read; one that does not is cut off where it passes the limit.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class BodyLimit extends OncePerRequestFilter {
    private static final long JSON_BYTES_MAX = 1L << 20;
    private static final long FILE_BYTES_MAX = 1L << 30;

    /// How large a body may be at addresses that take more than others; a package declares it as a bean.
    ///
    /// @param address a pattern: `/api/incidents/*/evidence`
    public record Allowance(PathPattern address, long bytesMax) {
        public Allowance(String address, long bytesMax) {
            this(PathPatternParser.defaultInstance.parse(address), bytesMax);
        }

        boolean isFor(String path) {
            return address.matches(PathContainer.parsePath(path));
        }
    }

    private final JsonMapper json;
    private final List<Allowance> allowances;

    BodyLimit(JsonMapper json, List<Allowance> allowances) {
        this.json = json;
        this.allowances = List.copyOf(allowances);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytesMax = bytesMax(request);
        if (request.getContentLengthLong() > bytesMax) {
            refuse(response, new BodyTooLargeException(bytesMax).refusal());
        } else {
            chain.doFilter(new Limited(request, bytesMax), response);
        }
    }

    private long bytesMax(HttpServletRequest request) {
        return allowances.stream()
                .filter(allowance -> allowance.isFor(request.getRequestURI()))
                .findFirst()
                .map(Allowance::bytesMax)
                .orElse(isFile(request) ? FILE_BYTES_MAX : JSON_BYTES_MAX);
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    private void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Connection", "close");
        json.writeValue(response.getOutputStream(), Problems.detail(refusal));
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long bytesMax;

        Limited(HttpServletRequest request, long bytesMax) {
            super(request);
            this.bytesMax = bytesMax;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), bytesMax);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final long bytesMax;
        private long bytes;

        Counted(ServletInputStream in, long bytesMax) {
            this.in = in;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws IOException {
            bytes += n;
            if (bytes > bytesMax) {
                throw new BodyTooLargeException(bytesMax);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}

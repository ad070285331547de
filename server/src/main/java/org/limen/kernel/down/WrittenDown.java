package org.limen.kernel.down;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A sort whose editions are small: each is one value, written as JSON.
///
/// @param <T> what an edition says
public abstract class WrittenDown<T> implements FlowingDown {
    private static final int FORM = 1;

    private final String sort;
    private final Class<T> type;
    private final JsonMapper json;

    protected WrittenDown(String sort, Class<T> type, JsonMapper json) {
        this.sort = sort;
        this.type = type;
        this.json = json;
    }

    /// One edition.
    public record Written<T>(String name, long number, Instant issued, T content) {}

    /// What this node has.
    protected abstract List<Written<T>> has();

    /// What it passes on to a child, numbered by itself.
    protected abstract List<Written<T>> passesOn(Origin child);

    /// Takes what the node above decided.
    protected abstract Answer<Taken> take(Offered offered, T content);

    @Override
    public final String sort() {
        return sort;
    }

    @Override
    public final int formMax() {
        return FORM;
    }

    @Override
    public final List<Offered> used() {
        return has().stream().map(this::offered).toList();
    }

    @Override
    public final List<Offered> offered(Origin child) {
        return passesOn(child).stream().map(this::offered).toList();
    }

    @Override
    public final InputStream open(Offered offered, Origin child) throws IOException {
        return passesOn(child).stream()
                .filter(written -> written.name().equals(offered.name()))
                .map(written -> (InputStream) new ByteArrayInputStream(file(written.content())))
                .findFirst()
                .orElseThrow(() -> new IOException("no longer passed on: " + offered.name()));
    }

    @Override
    public final Answer<Taken> take(Offered offered, Path file) {
        try {
            return take(offered, json.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException e) {
            return Answer.refused(
                    Refusal.invalid(sort + "-unreadable", "What came as " + offered.name() + " can't be read."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Offered offered(Written<T> written) {
        byte[] file = file(written.content());
        return new Offered(
                sort,
                written.name(),
                written.number(),
                written.issued(),
                file.length,
                Hash.over(file).hex(),
                FORM);
    }

    private byte[] file(T content) {
        return json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }
}

package org.limen.sync.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Standing;

class HeldLessTest {
    private static final Origin POST = new Origin("post", "key+of/post=");
    private static final Origin OTHER = new Origin("other", "key+of/other=");

    @TempDir
    Path data;

    @Test
    void whatAParentSaidIsKnownUntilItGivesItsWordAnew() throws IOException {
        assertThat(new HeldLess(data).of(POST)).isEqualTo(Long.MAX_VALUE);
        new HeldLess(data).said(new Standing(POST, 24, Hash.origin(), List.of()));
        new HeldLess(data).said(new Standing(OTHER, 0, Hash.origin(), List.of()));
        assertThat(new HeldLess(data).of(POST)).isEqualTo(24);
        assertThat(new HeldLess(data).of(OTHER)).isZero();
        new HeldLess(data).end(POST);
        assertThat(new HeldLess(data).of(POST)).isEqualTo(Long.MAX_VALUE);
        assertThat(new HeldLess(data).of(OTHER)).isZero();
    }

    @Test
    void aFileThatWasCutOffCountsAsFarAsItCanBeRead() throws IOException {
        Files.createDirectories(data.resolve("sync"));
        Files.writeString(data.resolve("sync").resolve("held-less"), OTHER.publicKey() + " 7\n" + POST.publicKey());
        assertThat(new HeldLess(data).of(OTHER)).isEqualTo(7);
        assertThat(new HeldLess(data).of(POST)).isEqualTo(Long.MAX_VALUE);
    }
}

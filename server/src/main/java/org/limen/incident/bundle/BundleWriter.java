package org.limen.incident.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.limen.engine.merkle.Hash;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a bundle as it streams out: the manifest, a word to its reader, the originals, and the seal line.
public final class BundleWriter {
    static final String MANIFEST = "manifest.json";
    static final String README = "README.txt";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String WORD = """
            This is evidence of an incident, as the node named in manifest.json kept it.

            manifest.json names every file with its SHA-256, who brought it and when, and everybody who has held,
            seen or exported it since. Each can be compared with any program that computes SHA-256.

            The comment of this zip file signs every byte before it. To check all of it at once, without a network
            and without a database:

                ./limen verify FILE --public-key KEY

            where KEY is the node's public key as you know it from elsewhere.
            Do not open files of which you don't know where they come from.
            """;

    private BundleWriter() {}

    /// @param originals the files in the order of the manifest
    public static void write(Manifest manifest, List<Path> originals, PrivateKey key, OutputStream out)
            throws IOException {
        var sealed = new SealedStream(out);
        var zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.setComment(" ".repeat(SealLine.BYTES));
        enter(zip, manifest, MANIFEST, JSON.writeValueAsBytes(manifest));
        enter(zip, manifest, README, WORD.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < originals.size(); i++) {
            zip.putNextEntry(entry(manifest, manifest.files().get(i).name()));
            Files.copy(originals.get(i), zip);
            zip.closeEntry();
        }
        zip.finish();
        sealed.seal(hash -> signed(manifest.node(), hash, key));
    }

    private static void enter(ZipOutputStream zip, Manifest manifest, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(manifest, name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(Manifest manifest, String name) {
        var entry = new ZipEntry(name);
        entry.setTime(manifest.made().toEpochMilli());
        return entry;
    }

    private static SealLine signed(String node, Hash hash, PrivateKey key) {
        try {
            return SealLine.sign(node, hash, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the node's key can't sign", e);
        }
    }
}

package org.limen.incident.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a file is by its first bytes, whatever it is called; most things are simply unknown.
enum FileKind {
    JPEG("jpeg", ".jpg", 0, "\u00ff\u00d8\u00ff"),
    PNG("png", ".png", 0, "\u0089PNG\r\n\u001a\n"),
    GIF("gif", ".gif", 0, "GIF8"),
    PDF("pdf", ".pdf", 0, "%PDF-"),
    MP4("mp4", ".mp4", 4, "ftyp"),
    RIFF("riff", ".bin", 0, "RIFF"),
    MATROSKA("matroska", ".mkv", 0, "\u001aE\u00df\u00a3"),
    MP3("mp3", ".mp3", 0, "ID3"),
    OGG("ogg", ".ogg", 0, "OggS"),
    ZIP("zip", ".bin", 0, "PK\u0003\u0004"),
    GZIP("gzip", ".bin", 0, "\u001f\u008b"),
    PROGRAM("program", ".bin", 0, "\u007fELF"),
    WINDOWS_PROGRAM("windows-program", ".bin", 0, "MZ"),
    SCRIPT("script", ".bin", 0, "#!"),
    MARKUP("markup", ".bin", 0, "<"),
    UNKNOWN("unknown", ".bin", 0, "");

    private static final int HEAD_BYTES = 16;

    private final String code;
    private final String ending;
    private final int offset;
    private final String magic;

    FileKind(String code, String ending, int offset, String magic) {
        this.code = code;
        this.ending = ending;
        this.offset = offset;
        this.magic = magic;
    }

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return Stream.of(values())
                    .filter(kind -> head.startsWith(kind.magic, kind.offset))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    static String endingOf(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElse(UNKNOWN)
                .ending;
    }

    String code() {
        return code;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF;
    }
}

package org.limen.incident.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a camera wrote into a photo (Exif 3.0): time, place, device.
///
/// Only the first mebibyte of a JPEG is looked at and only its Exif segment, so a file made to hurt can't cost more.
final class PhotoReader {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoReader.class);
    private static final int HEAD_BYTES_MAX = 1 << 20;
    private static final int TEXT_CHARS_MAX = 100;
    private static final DateTimeFormatter CAMERA_CLOCK =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);

    private PhotoReader() {}

    /// @param zone the node's, for a camera that does not tell its own
    static Found read(Path file, FileKind kind, ZoneId zone) throws IOException {
        if (kind != FileKind.JPEG) {
            return Found.nothing();
        }
        try {
            var head = new ByteArrayInputStream(head(file));
            return found(JpegMetadataReader.readMetadata(head, List.of(new ExifReader())), zone);
        } catch (JpegProcessingException | EOFException | RuntimeException | StackOverflowError e) {
            LOG.info("The metadata of {} can't be read: {}", file.getFileName(), e.toString());
            return Found.unreadable();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES_MAX);
        }
    }

    private static Found found(Metadata metadata, ZoneId zone) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        Date satellite = gps == null ? null : gps.getGpsDate();
        String local = text(
                metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class), ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        String offset = text(
                metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class), ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
        boolean assumed = satellite == null && local != null && offset == null;
        return new Found(
                position(gps),
                satellite != null ? satellite.toInstant() : instant(local, offset, zone),
                local,
                assumed ? true : null,
                device(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)),
                null);
    }

    private static Found.@Nullable Position position(@Nullable GpsDirectory gps) {
        GeoLocation location = gps == null ? null : gps.getGeoLocation();
        if (location == null || location.isZero()) {
            return null;
        }
        boolean place = GeoPoint.problems(location.getLatitude(), location.getLongitude())
                .isEmpty();
        return place ? new Found.Position(location.getLatitude(), location.getLongitude()) : null;
    }

    private static @Nullable Instant instant(@Nullable String local, @Nullable String offset, ZoneId zone) {
        if (local == null) {
            return null;
        }
        try {
            LocalDateTime clock = LocalDateTime.parse(local, CAMERA_CLOCK);
            return offset == null ? clock.atZone(zone).toInstant() : clock.toInstant(ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String device(@Nullable Directory directory) {
        String make = text(directory, ExifDirectoryBase.TAG_MAKE);
        String model = text(directory, ExifDirectoryBase.TAG_MODEL);
        String both = ((make == null ? "" : make) + " " + (model == null ? "" : model)).strip();
        return both.isEmpty() ? null : both;
    }

    /// A text of the file, without what no text holds and not longer than a line.
    private static @Nullable String text(@Nullable Directory directory, int tag) {
        String text = directory == null ? null : directory.getString(tag);
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), TEXT_CHARS_MAX));
    }
}

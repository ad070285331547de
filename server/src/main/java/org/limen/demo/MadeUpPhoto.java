package org.limen.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/// Pictures as cameras make them, painted by chance, with Exif written by hand (TIFF 6.0, Exif 3.0).
public final class MadeUpPhoto {
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private MadeUpPhoto() {}

    public static byte[] jpeg(RandomGenerator random, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (int i = 0; i < 20; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), 60, 40);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The same picture with a place, a time and its zone.
    ///
    /// @param local  the camera's clock: `2026:06:01 13:00:00`
    /// @param offset its zone: `+03:00`
    public static byte[] withExif(byte[] jpeg, double lat, double lon, String local, String offset) {
        byte[] tiff = tiff(lat, lon, local, offset);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + 4 + head.length + tiff.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + head.length + tiff.length))
                .put(head)
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// The same, with the camera's clock set to UTC.
    static byte[] withExif(byte[] jpeg, double lat, double lon, Instant at) {
        return withExif(jpeg, lat, lon, CLOCK.format(at), "+00:00");
    }

    private static byte[] tiff(double lat, double lon, String local, String offset) {
        ByteBuffer tiff = ByteBuffer.allocate(400);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        field(tiff, 0x8769, LONG, 1, 50);
        field(tiff, 0x8825, LONG, 1, 150);
        tiff.position(50);
        tiff.putShort((short) 2);
        field(tiff, 0x9003, ASCII, 20, 90);
        field(tiff, 0x9011, ASCII, 7, 120);
        tiff.position(90).put((local + "\0").getBytes(StandardCharsets.US_ASCII));
        tiff.position(120).put((offset + "\0").getBytes(StandardCharsets.US_ASCII));
        tiff.position(150);
        tiff.putShort((short) 4);
        letter(tiff, 1, lat < 0 ? 'S' : 'N');
        field(tiff, 2, RATIONAL, 3, 250);
        letter(tiff, 3, lon < 0 ? 'W' : 'E');
        field(tiff, 4, RATIONAL, 3, 280);
        degrees(tiff.position(250), Math.abs(lat));
        degrees(tiff.position(280), Math.abs(lon));
        return tiff.array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void letter(ByteBuffer tiff, int tag, char letter) {
        tiff.putShort((short) tag).putShort((short) ASCII).putInt(2).putInt(letter << 24);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        tiff.putInt((int) Math.round(value * 1_000_000)).putInt(1_000_000);
        tiff.putInt(0).putInt(1).putInt(0).putInt(1);
    }
}

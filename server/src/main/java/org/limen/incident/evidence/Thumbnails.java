package org.limen.incident.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.limen.engine.merkle.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Small pictures of pictures, made when they are first asked for and kept beside the originals.
///
/// How many pixels a picture has is read before any of them is; too many, and there is no thumbnail.
/// One is made at a time, at a fraction of the size, so memory stays bounded whatever the picture claims.
@Component
class Thumbnails {
    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final int SIDE_PIXELS_MAX = 320;
    private static final long PIXELS_MAX = 50_000_000;

    private final Semaphore oneAtATime = new Semaphore(1);
    private final EvidenceFolder folder;

    Thumbnails(EvidenceFolder folder) {
        this.folder = folder;
        ImageIO.setUseCache(false);
    }

    /// The thumbnail's file, if the original is a picture that can be read.
    Optional<Path> of(Hash sha256) {
        Path kept = folder.thumbnail(sha256);
        if (Files.exists(kept)) {
            return Optional.of(kept);
        }
        oneAtATime.acquireUninterruptibly();
        try {
            return make(folder.original(sha256), kept) ? Optional.of(kept) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.info("There is no thumbnail of {}: {}", sha256, e.toString());
            return Optional.empty();
        } finally {
            oneAtATime.release();
        }
    }

    private static boolean make(Path original, Path kept) throws IOException {
        if (!FileKind.of(original).isPicture()) {
            return false;
        }
        Optional<BufferedImage> small = read(original);
        if (small.isEmpty()) {
            return false;
        }
        Path written = Files.createTempFile(kept.getParent(), "thumbnail", ".part");
        try {
            ImageIO.write(fitted(small.get()), "jpg", written.toFile());
            Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        return true;
    }

    private static Optional<BufferedImage> read(Path original) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(original.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > PIXELS_MAX) {
            return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, (int) (Math.max(width, height) / (2L * SIDE_PIXELS_MAX)));
        param.setSourceSubsampling(every, every, 0, 0);
        return Optional.of(reader.read(0, param));
    }

    /// Drawn anew on white, so that nothing of the original's file but its pixels goes on.
    private static BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(1, SIDE_PIXELS_MAX / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return fitted;
    }
}

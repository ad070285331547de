package org.limen.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/// Prints pages of XHTML as PDF, with fonts for Latin, Cyrillic and Arabic inside.
///
/// The page says its direction with `dir`; `svg` elements may hold the shapes that [Drawing] knows.
@Component
public class Printed {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");

    /// The families that a page may name; a page that names none of them gets the last one.
    private static final List<String> FAMILIES = List.of("DejaVu Sans", "sans-serif", "serif");

    private record Face(FSSupplier<InputStream> file, int weight, FontStyle style) {}

    private final List<Face> faces = List.of(
            new Face(file("DejaVuSans.ttf"), 400, FontStyle.NORMAL),
            new Face(file("DejaVuSans-Bold.ttf"), 700, FontStyle.NORMAL),
            new Face(file("DejaVuSans-Oblique.ttf"), 400, FontStyle.ITALIC));

    /// The same page in the same language gives the same bytes.
    public byte[] pdf(String xhtml, Locale language) {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .withProducer("Limen")
                .usePdfUaAccessibility(true)
                .defaultTextDirection(
                        RIGHT_TO_LEFT.contains(language.getLanguage()) ? TextDirection.RTL : TextDirection.LTR)
                .useUnicodeBidiSplitter(Runs::new)
                .useUnicodeBidiReorderer(new Shaping())
                .useSVGDrawer(new Drawing())
                .addDOMMutator(RightToLeft::mirrorTables)
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        addFonts(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            return bytes(renderer, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFonts(PdfRendererBuilder builder) {
        for (String family : FAMILIES) {
            for (Face face : faces) {
                builder.useFont(face.file(), family, face.weight(), face.style(), true);
            }
        }
    }

    private static byte[] bytes(PdfBoxRenderer renderer, Locale language) throws IOException {
        try (PDDocument document = renderer.createPDFKeepOpen()) {
            withoutClock(document);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// Takes out when it was made, and derives the file's id (ISO 32000-2, 14.4) from nothing but what it says.
    private static void withoutClock(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(null);
        information.setModificationDate(null);
        document.setDocumentId(0L);
    }

    private static FSSupplier<InputStream> file(String name) {
        try (InputStream in = Printed.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing from the class path");
            }
            byte[] bytes = in.readAllBytes();
            return () -> new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

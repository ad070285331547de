package org.limen.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limen.print.Markup.element;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private final Printed printed = new Printed();

    @Test
    void theSamePageGivesTheSameBytesInEveryLocaleAndTimeZone() {
        byte[] first = printed.pdf(page("ar", "rtl"), ARABIC);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new Printed().pdf(page("ar", "rtl"), ARABIC)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyScriptOfThePageIsInThePdf() throws IOException {
        byte[] pdf = printed.pdf(page("en", "ltr"), Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Daily report", "Ежедневный отчёт", "déjà vu", "<not a tag> & more")
                    .contains("اثنا عشر", "حادث", "لا إله");
        }
    }

    @Test
    void aDrawingIsDrawnInItsColours() throws IOException {
        byte[] pdf = printed.pdf(page("en", "ltr"), Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 50);
            long red = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    red += (image.getRGB(x, y) & 0xFFFFFF) == 0xCC0000 ? 1 : 0;
                }
            }
            assertThat(red).isGreaterThan(100);
        }
    }

    @Test
    void aPageLoadsNothingFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p { display: none }");
        String page = "<html><head><title>x</title><link rel=\"stylesheet\" href=\"" + secret.toUri()
                + "\"/></head><body><p>stays</p></body></html>";
        try (PDDocument document = Loader.loadPDF(printed.pdf(page, Locale.ENGLISH))) {
            assertThat(new PDFTextStripper().getText(document)).contains("stays");
        }
    }

    private static String page(String language, String direction) {
        Markup drawing = element(
                        "svg",
                        element("rect").with("width", 200).with("height", 100).with("fill", "#eeeeee"),
                        element("ellipse")
                                .with("cx", 100)
                                .with("cy", 50)
                                .with("rx", 60)
                                .with("ry", 20)
                                .with("transform", "rotate(30 100 50)")
                                .with("fill", "#cc0000"),
                        element("polyline")
                                .with("points", "10,10 50,90 90,10")
                                .with("fill", "none")
                                .with("stroke", "#004488")
                                .with("stroke-width", 2)
                                .with("stroke-dasharray", "6 3"))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 200 100")
                .with("width", 400)
                .with("height", 200);
        return element(
                        "html",
                        element(
                                "head",
                                element("title", "A page"),
                                element("style", "body { font-family: 'DejaVu Sans' } td { border: 1px solid #888 }")),
                        element(
                                "body",
                                element("h1", "Daily report, déjà vu: <not a tag> & more")
                                        .with("style", "font-size: 14pt"),
                                element("p", "Ежедневный отчёт о нарушениях, 12 ноября 2026 г."),
                                element("p", "التقرير اليومي عن الانتهاكات: 12 (اثنا عشر) حادثًا بين OP1 وOP2.")
                                        .with("dir", "rtl"),
                                element(
                                                "table",
                                                element(
                                                        "tr",
                                                        element("td", "المسافة"),
                                                        element("td", "1.5 km"),
                                                        element("td", "لا إله")))
                                        .with("dir", direction),
                                drawing))
                .with("lang", language)
                .with("dir", direction)
                .page();
    }
}

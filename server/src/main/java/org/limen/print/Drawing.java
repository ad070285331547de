package org.limen.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/// Draws `svg` elements: their `viewBox` scaled into the box that the page gives them.
///
/// Text is not drawn: a page lays it over the drawing, where it is shaped like all other text.
final class Drawing implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        Rectangle2D view = view(svg);
        double width = cssWidth >= 0 ? cssWidth : size(svg, "width", view.getWidth()) * dotsPerPixel;
        double height = cssHeight >= 0 ? cssHeight : size(svg, "height", view.getHeight()) * dotsPerPixel;
        return new Image(svg, view, width, height, dotsPerPixel);
    }

    private static Rectangle2D view(Element svg) {
        double[] box = Shapes.numbers(svg.getAttribute("viewBox"));
        return box.length == 4
                ? new Rectangle2D.Double(box[0], box[1], box[2], box[3])
                : new Rectangle2D.Double(0, 0, size(svg, "width", 100), size(svg, "height", 100));
    }

    private static double size(Element svg, String name, double otherwise) {
        double[] given = Shapes.numbers(svg.getAttribute(name));
        return given.length == 0 ? otherwise : given[0];
    }

    /// @param width in the dots of the device, of which a CSS pixel has many
    private record Image(Element svg, Rectangle2D view, double width, double height, double dotsPerPixel)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel), graphics -> {
                        double scale = Math.min(width / view.getWidth(), height / view.getHeight()) / dotsPerPixel;
                        graphics.scale(scale, scale);
                        graphics.translate(-view.getX(), -view.getY());
                        Shapes.draw(svg, graphics);
                    });
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // no text, no fonts
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // no text, no fonts
    }

    @Override
    public void close() {
        // holds nothing
    }
}

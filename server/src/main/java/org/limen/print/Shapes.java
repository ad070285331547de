package org.limen.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The shapes of SVG 1.1 that can be drawn: `g`, `line`, `polyline`, `polygon`, `rect`, `circle` and `ellipse` (which
/// may
/// be turned by `transform="rotate(degrees x y)"`), with `fill`, `stroke`, their opacities, widths and dashes.
///
/// What a shape does not say it takes from the groups around it. Anything else is left out.
final class Shapes {
    private Shapes() {}

    static void draw(Element element, Graphics2D graphics) {
        shape(element).ifPresent(shape -> paint(element, turned(element, shape), graphics));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                draw(inner, graphics);
            }
        }
    }

    /// The numbers of an attribute, in order, units and commas aside.
    static double[] numbers(String text) {
        return Stream.of(text.split("[^0-9.eE+-]+"))
                .filter(part -> part.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Optional<Shape> shape(Element of) {
        return Optional.ofNullable(
                switch (of.getTagName()) {
                    case "line" -> new Line2D.Double(at(of, "x1"), at(of, "y1"), at(of, "x2"), at(of, "y2"));
                    case "rect" -> new Rectangle2D.Double(at(of, "x"), at(of, "y"), at(of, "width"), at(of, "height"));
                    case "circle" -> round(at(of, "cx"), at(of, "cy"), at(of, "r"), at(of, "r"));
                    case "ellipse" -> round(at(of, "cx"), at(of, "cy"), at(of, "rx"), at(of, "ry"));
                    case "polyline" -> path(of, false);
                    case "polygon" -> path(of, true);
                    default -> null;
                });
    }

    private static Shape round(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    private static Shape path(Element of, boolean closed) {
        double[] points = numbers(of.getAttribute("points"));
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(points[0], points[1]);
            } else {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        if (closed && points.length > 1) {
            path.closePath();
        }
        return path;
    }

    private static Shape turned(Element of, Shape shape) {
        double[] turn = numbers(of.getAttribute("transform"));
        return turn.length == 3
                ? AffineTransform.getRotateInstance(Math.toRadians(turn[0]), turn[1], turn[2])
                        .createTransformedShape(shape)
                : shape;
    }

    private static void paint(Element element, Shape shape, Graphics2D graphics) {
        colour(element, "fill", "#000000").ifPresent(colour -> {
            graphics.setColor(colour);
            graphics.fill(shape);
        });
        colour(element, "stroke", "none").ifPresent(colour -> {
            graphics.setColor(colour);
            graphics.setStroke(stroke(element));
            graphics.draw(shape);
        });
    }

    private static Optional<Color> colour(Element element, String name, String otherwise) {
        String value = said(element, name, otherwise);
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        double opacity = numbers(said(element, name + "-opacity", "1"))[0];
        int rgb = Integer.parseInt(value.substring(1), 16);
        return Optional.of(new Color((int) Math.round(255 * opacity) << 24 | rgb, true));
    }

    private static BasicStroke stroke(Element element) {
        float width = (float) numbers(said(element, "stroke-width", "1"))[0];
        double[] dashes = numbers(said(element, "stroke-dasharray", ""));
        if (Arrays.stream(dashes).sum() <= 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pattern[i] = (float) dashes[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    private static String said(Element element, String name, String otherwise) {
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            if (here.hasAttribute(name)) {
                return here.getAttribute(name);
            }
        }
        return otherwise;
    }

    private static double at(Element element, String name) {
        double[] numbers = numbers(element.getAttribute(name));
        return numbers.length == 0 ? 0 : numbers[0];
    }
}

package org.limen.ceasefire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.limen.engine.geodesy.Shape;

/// What a thing drawn on the ground is, and so whether it is a line, an area or a place.
public enum FeatureKind {
    CEASEFIRE_LINE(Form.LINE),
    WITHDRAWAL_LINE(Form.LINE),
    BORDER(Form.LINE),
    AREA_OF_SEPARATION(Form.AREA),
    AREA_OF_LIMITATION(Form.AREA),
    NO_FLY_LAYER(Form.AREA),
    ZONE(Form.AREA),
    LAND(Form.AREA),
    STORAGE_SITE(Form.AREA_OR_PLACE),
    CROSSING_POINT(Form.AREA_OR_PLACE),
    POST(Form.AREA_OR_PLACE),
    OBSERVATION_POST(Form.AREA_OR_PLACE);

    private enum Form {
        LINE,
        AREA,
        AREA_OR_PLACE
    }

    private final Form form;

    FeatureKind(Form form) {
        this.form = form;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FeatureKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Whether something of this kind can be drawn like that.
    boolean takes(Shape shape) {
        return switch (shape) {
            case Shape.Line _ -> form == Form.LINE;
            case Shape.Area _ -> form != Form.LINE;
            case Shape.Place _ -> form == Form.AREA_OR_PLACE;
        };
    }

    /// How it can be drawn, for a message.
    String drawnAs() {
        return switch (form) {
            case LINE -> "a LineString or MultiLineString";
            case AREA -> "a Polygon or MultiPolygon";
            case AREA_OR_PLACE -> "a Point, Polygon or MultiPolygon";
        };
    }
}

package org.limen.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/// What crosses at a post.
public enum PostKind {
    ROAD("road"),
    RAIL("rail"),
    PORT("port"),
    AIRPORT("airport"),
    FERRY("ferry");

    private final String code;

    PostKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<PostKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

package org.limen.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A crossing point's short name within its authority: capitals and digits, two to eight of them.
public record PostCode(@JsonValue String code) {
    @JsonCreator
    public PostCode {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a post's code has two to eight capitals or digits, not '" + code + "'");
        }
    }

    public static boolean isCode(String text) {
        return text.matches("[A-Z0-9]{2,8}");
    }

    @Override
    public String toString() {
        return code;
    }
}

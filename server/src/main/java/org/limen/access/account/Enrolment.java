package org.limen.access.account;

import com.fasterxml.jackson.annotation.JsonValue;

/// How far an officer is with one-time codes.
public enum Enrolment {
    NONE("none"),
    /// An administrator wants it; until it is done the officer can do nothing else.
    REQUIRED("required"),
    ENROLLED("enrolled");

    private final String code;

    Enrolment(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}

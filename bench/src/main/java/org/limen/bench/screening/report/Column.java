package org.limen.bench.screening.report;

/// A column of a table.
public record Column(String name, Form form) {
    public static Column count(String name) {
        return new Column(name, Form.COUNT);
    }

    public static Column share(String name) {
        return new Column(name, Form.SHARE);
    }

    public static Column rate(String name) {
        return new Column(name, Form.RATE);
    }

    public static Column bits(String name) {
        return new Column(name, Form.BITS);
    }

    public static Column micros(String name) {
        return new Column(name, Form.MICROSECONDS);
    }

    public static Column seconds(String name) {
        return new Column(name, Form.SECONDS);
    }

    public static Column bytes(String name) {
        return new Column(name, Form.BYTES);
    }

    public static Column perSecond(String name) {
        return new Column(name, Form.PER_SECOND);
    }
}

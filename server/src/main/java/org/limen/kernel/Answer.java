package org.limen.kernel;

import java.util.function.Function;

/// What a package gives to a question: the value, or the refusal that says why not.
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Answer<R> map(Function<T, R> then) {
        return switch (this) {
            case Given<T>(T value) -> given(then.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }
}

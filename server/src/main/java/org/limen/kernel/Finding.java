package org.limen.kernel;

import java.util.List;

/// What a rule found about a case: that it does not apply, or its reasons, none of which means that it passed.
public sealed interface Finding {

    record NotApplicable() implements Finding {}

    record Found(List<Reason> reasons) implements Finding {
        public Found {
            reasons = List.copyOf(reasons);
        }
    }

    static Finding notApplicable() {
        return new NotApplicable();
    }

    static Finding passed() {
        return new Found(List.of());
    }

    static Finding of(Reason... reasons) {
        return new Found(List.of(reasons));
    }

    static Finding of(List<Reason> reasons) {
        return new Found(reasons);
    }
}

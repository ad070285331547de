package org.limen.access.gate;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names what the API's description describes by where its class stands, as `crossing.Arrivals.Told`.
///
/// Many packages have a `Told`, a `Wanted` or a `Row`; by their simple names one of them would stand for all.
final class SchemaNames extends TypeNameResolver {
    private static final String HOUSE = "org.limen.";

    @Override
    protected String getNameOfClass(Class<?> type) {
        return of(type);
    }

    static String of(Class<?> type) {
        return type.getName().startsWith(HOUSE)
                ? type.getName().substring(HOUSE.length()).replace('$', '.')
                : type.getSimpleName();
    }
}

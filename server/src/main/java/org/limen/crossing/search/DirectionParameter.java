package org.limen.crossing.search;

import org.limen.crossing.check.Direction;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// A direction in a query, by the code that answers use: without it only the Java name, `ENTRY`, would be taken.
@Component
class DirectionParameter implements Converter<String, Direction> {
    @Override
    public Direction convert(String code) {
        return Direction.of(code);
    }
}

package org.limen.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that this endpoint reads personal data: the request must name a [Purpose] in the header `Limen-Purpose`.
///
/// A `Purpose` parameter of the method gets it.
/// The method itself tells [Reads] what was read, because only it knows whom it showed.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPurpose {
    String HEADER = "Limen-Purpose";
}

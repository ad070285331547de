package org.limen.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which roles may call this endpoint; any one of them is enough.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();

    /// Also for an officer who signed in but still has to change the password or to enrol a one-time code.
    boolean unfinished() default false;
}

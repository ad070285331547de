package org.limen.access.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.Role;

/// A list of roles by their codes; it may be empty, but not name a role that is none.
@Documented
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RoleCodes.Check.class)
public @interface RoleCodes {
    String message() default "must be a list of roles";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks every code up.
    final class Check implements ConstraintValidator<RoleCodes, List<@Nullable String>> {
        @Override
        public boolean isValid(@Nullable List<@Nullable String> codes, ConstraintValidatorContext context) {
            if (codes == null) {
                return false;
            }
            List<@Nullable String> unknown = codes.stream()
                    .filter(code -> code == null || Role.of(code).isEmpty())
                    .toList();
            if (!unknown.isEmpty()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("holds a role that is none")
                        .addConstraintViolation();
            }
            return unknown.isEmpty();
        }
    }
}

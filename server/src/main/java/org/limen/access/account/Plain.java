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
import org.jspecify.annotations.Nullable;

/// A name to be shown: not blank, without control characters, and
/// without marks that turn the direction of what follows.
///
/// The joiners that Persian and Indic names are written with are fine.
@Documented
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Plain.Check.class)
public @interface Plain {
    String message() default "must be a name without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks at each character.
    final class Check implements ConstraintValidator<Plain, String> {
        private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
        private static final int ZERO_WIDTH_JOINER = 0x200d;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text != null && !text.isBlank() && text.codePoints().allMatch(Check::isPlain);
        }

        private static boolean isPlain(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
                default -> true;
            };
        }
    }
}

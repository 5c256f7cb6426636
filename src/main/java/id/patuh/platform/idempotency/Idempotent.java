package id.patuh.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation creates or moves something: it needs an {@code Idempotency-Key}, and runs through {@link Idempotency}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Status of the first answer. */
    int status() default 201;
}

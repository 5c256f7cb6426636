package id.patuh.platform.concurrency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation changes what is there: it compares the version in {@code If-Match}, through {@link Precondition}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatchRequired {

    /** Whether the operation also creates, which {@code If-None-Match: *} says. */
    boolean orCreates() default false;
}

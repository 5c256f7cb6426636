package id.patuh.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A path parameter for the contract: what it is, and a value that works in the sandbox. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Describes.All.class)
public @interface Describes {

    String name();

    String text();

    /** A value that works in the sandbox; empty if the parameter is best left out. */
    String example();

    /** Format of a query parameter: date or date-time. */
    String format() default "date";

    /** Several. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Describes[] value();
    }
}

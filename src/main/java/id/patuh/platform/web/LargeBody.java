package id.patuh.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation takes files: a limit of its own, the server's (200 MiB) unless told, applies instead of that for JSON. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

    /** Mebibytes that a file may have. */
    int mebibytes() default 200;
}

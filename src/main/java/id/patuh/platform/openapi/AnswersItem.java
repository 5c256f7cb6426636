package id.patuh.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation answers one item of the list that the class holds, and takes {@code fields} and {@code embed} as it does. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersItem {

    Class<?> value();

    /** Parameters that turn the item into what it was, to which embedded rows of now do not fit. */
    String[] embedNotWith() default {};
}

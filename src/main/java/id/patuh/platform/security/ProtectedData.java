package id.patuh.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation answers protected data: it needs a purpose of use, and each answer leaves a READ entry in the audit. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProtectedData {

    /** Kind of what is read. */
    SubjectKind value();
}

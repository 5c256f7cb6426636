package id.patuh.platform.paging;

import id.patuh.platform.security.SubjectKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an {@link EmbedSource} supplies: rows of its own feature, for the items of lists of others that say they take
 * them. For the contract as for the answer.
 */
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
public @interface Embeds {

    /** Name for {@code embed=}, and of the property under {@code embedded}. */
    String name();

    /** What it is, for the contract. */
    String text();

    /** The answer of one row. */
    Class<? extends Record> view();

    /** Whether an item has at most one of them. */
    boolean single() default false;

    /** How many an item has at most. */
    int most() default 500;

    /** Kind of what is read, for the audit. */
    SubjectKind kind();

    /** Scope of the resource that the rows are of; who lacks it may not embed them. */
    String scope();

    /** Whether callers who see only basics may have them. */
    boolean basic() default false;
}

package id.patuh.platform.problem;

import java.util.Locale;

/** A kind of refusal: a stable code, an HTTP status, and texts in both languages. Each feature lists its own as an enum. */
public interface ProblemType {

    /** Name of the enum constant. */
    String name();

    /** HTTP status, 400 to 503. */
    int status();

    /** Stable code, part of the type URI and key of the texts. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

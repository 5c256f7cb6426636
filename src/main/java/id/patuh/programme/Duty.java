package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an employer must enrol its workers in a programme. */
@Schema(
        description = "REQUIRED, OPTIONAL, NONE; UNDECIDABLE: it depends on a scale that is not known, or no provision "
                + "says; INFORMATION: follows from other memberships, never a ground")
public enum Duty {
    REQUIRED,
    OPTIONAL,
    NONE,
    /** It depends on the scale, which is not known, or no provision says. */
    UNDECIDABLE,
    /** It follows from memberships that this service does not hold, and is never a ground (JKP). */
    INFORMATION;

    /** Whether it binds as another does: both must be followed, both need not be, or neither can be decided. */
    boolean bindsAs(Duty other) {
        return this == other || !mayBind() && !other.mayBind();
    }

    private boolean mayBind() {
        return this == REQUIRED || this == UNDECIDABLE;
    }
}

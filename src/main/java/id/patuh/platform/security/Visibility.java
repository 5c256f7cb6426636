package id.patuh.platform.security;

/**
 * The one visibility rule: which rows of a kind the present caller may see. Every read, list, look-up and write goes
 * through it; the feature {@code agency} supplies it from its own tables.
 */
public interface Visibility {

    Sight of(SubjectKind kind);

    /** Whether numbers of natural persons (an NPWP that is a NIK, a NITKU that begins with one) are shown unmasked: to BPJS alone. */
    boolean seesPersonalNumbers();
}

package id.patuh.registration;

/** Segments of membership. */
public enum Segment {
    /** Wage earners (penerima upah). */
    PU,
    /** Own account (bukan penerima upah). */
    BPU,
    /** Construction projects (jasa konstruksi). */
    JAKON
}

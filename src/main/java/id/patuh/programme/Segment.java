package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Segments of membership. */
@Schema(
        description = "PU wage earners (penerima upah), BPU own account (bukan penerima upah), JAKON construction "
                + "projects")
public enum Segment {
    /** Wage earners (penerima upah). */
    PU,
    /** Own account (bukan penerima upah). */
    BPU,
    /** Construction projects (jasa konstruksi). */
    JAKON
}

package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of workers whom Perpres 109/2013 art. 6 treats differently. */
@Schema(
        description = "ORDINARY; CONSTRUCTION_DAILY: daily, piece and seasonal workers of construction firms (Perpres "
                + "109/2013 art. 6(4))")
public enum WorkerKind {
    ORDINARY,
    /** Daily, piece and seasonal workers of construction firms, art. 6(4). */
    CONSTRUCTION_DAILY
}

package id.patuh.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of agencies that meet in a compliance forum. */
@Schema(description = "Kinds of agencies that meet in a compliance forum")
public enum AgencyKind {
    BPJS_TK,
    KEJATI,
    KEJARI,
    POLDA,
    POLRES,
    WASNAKER,
    DISNAKER,
    DPMPTSP,
    OPD_TEKNIS,
    BPBJ,
    PEMPROV,
    PEMKAB,
    INSPEKTORAT,
    KPKNL,
    SERIKAT,
    PLATFORM;

    /** Whether its officers act as state attorneys under a mandate. */
    boolean isProsecution() {
        return this == KEJATI || this == KEJARI;
    }
}

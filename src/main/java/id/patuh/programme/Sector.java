package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sectors of own-account work that PP 50/2025 treats differently. */
@Schema(description = "Sector of own-account work (PP 50/2025)")
public enum Sector {
    TRANSPORT,
    OTHER
}

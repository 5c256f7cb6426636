package id.patuh.sanction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a service is withheld. */
@Schema(name = "RestrictionGround", description = "Why a service is withheld, or is asked to be")
record RestrictionGround(
        @Schema(required = true) Code code,
        @Schema(description = "Act and article", maxLength = 100, examples = "PP 86/2013 art. 9", required = true)
                String legalBasis) {

    /** The only ground there is. */
    static final RestrictionGround TMP2T = new RestrictionGround(Code.TMP2T, "PP 86/2013 art. 9");

    /** Grounds to withhold a service. */
    @Schema(
            name = "RestrictionGroundCode",
            description = "TMP2T the administrative sanction of PP 86/2013; a verdict of NON_COMPLIANT is no ground")
    enum Code {
        TMP2T
    }
}

package id.patuh.sanction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a service restriction stands. */
@Schema(
        description =
                "REQUESTED of the addressee; IMPOSED and so restricting, until LIFTED; REFUSED by the addressee; WITHDRAWN by "
                        + "BPJS before it was imposed")
enum RestrictionState {
    REQUESTED,
    IMPOSED,
    REFUSED,
    LIFTED,
    WITHDRAWN
}

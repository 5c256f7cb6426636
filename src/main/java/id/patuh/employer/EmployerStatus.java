package id.patuh.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an employer still is one. */
@Schema(description = "MERGED: into another, which `mergedInto` names")
public enum EmployerStatus {
    ACTIVE,
    CEASED,
    /** Merged into another, which {@code mergedInto} names. */
    MERGED
}

package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a relief does to a contribution. */
@Schema(description = "REDUCTION: the rest is never owed; DEFERRAL: the rest is owed later, in the settling period")
public enum ReliefKind {
    /** The rest is never owed. */
    REDUCTION,
    /** The rest is owed later, within the settling period. */
    DEFERRAL
}

package id.patuh.complaint;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who complained, as it is answered by the one operation that opens the seal; prints as nothing. */
@Schema(name = "OpenedComplainant", description = "Who complained, as the one operation that opens the seal answers it")
record ComplainantView(
        @Schema(description = "Complaint", required = true) UUID complaintId,
        @Schema(description = "Name, as told", maxLength = 200, required = true) String name,
        @Schema(description = "How to reach the person, as told", maxLength = 200) @Nullable String contact) {

    static ComplainantView of(UUID complaint, Complainant complainant) {
        return new ComplainantView(complaint, complainant.name(), complainant.contact());
    }

    @Override
    public String toString() {
        return "OpenedComplainant[…]";
    }
}

package id.patuh.agency;

import id.patuh.platform.problem.Language;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An officer as it is answered. */
@Schema(
        name = "Officer",
        description = "A person who acts for an agency: a pseudonymous id and a function, never a name")
record OfficerView(
        @Schema(description = "Pseudonymous id, to use as `Acting-Officer` or `assignee`", required = true) UUID id,
        @Schema(description = "Function", maxLength = 200, examples = "Petugas pemeriksa", required = true)
                String function,
        @Schema(description = "Whether the person may act", required = true) boolean active) {

    static OfficerView of(Officer officer, Language language) {
        return new OfficerView(
                officer.id(),
                language == Language.EN ? officer.functionEn() : officer.functionId(),
                officer.isActive());
    }
}

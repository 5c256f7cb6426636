package id.patuh.sanction;

import id.patuh.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lifts a restriction, as it is answered. */
@Schema(name = "Lifting", description = "What lifts a restriction")
record LiftingView(
        @Schema(required = true) LiftedBy code,
        @Schema(description = "A sentence, in the language asked for", maxLength = 500, required = true) String text) {

    static LiftingView of(LiftedBy code, Language language) {
        return new LiftingView(code, code.text(language));
    }
}

package id.patuh.agency;

import id.patuh.platform.problem.Language;
import id.patuh.platform.web.Versioned;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency as it is answered. */
@Schema(name = "Agency", description = "A partner agency or one of its offices")
record AgencyView(
        @Schema(description = "Id, the token claim `agency`", required = true) UUID id,
        @Schema(
                        description = "Short readable name",
                        pattern = "^[a-z0-9-]{1,40}$",
                        examples = "bpjs-malut",
                        required = true)
                String code,
        @Schema(description = "Kind", examples = "BPJS_TK", required = true) AgencyKind kind,
        @Schema(description = "Name", maxLength = 200, required = true) String name,
        @Schema(description = "Office above it") @Nullable UUID parentId,
        @Schema(
                        description =
                                "Regions it is competent for (Kemendagri, two or four digits); empty means the whole country",
                        required = true,
                        maxItems = 600)
                List<@Pattern(regexp = "^[0-9]{2}([0-9]{2})?$") String> regionCodes,
        @Schema(description = "Version", required = true) long version)
        implements Versioned {

    static AgencyView of(Agency agency, Language language) {
        return new AgencyView(
                agency.id(),
                agency.code(),
                agency.kind(),
                language == Language.EN ? agency.nameEn() : agency.nameId(),
                agency.parentId().orElse(null),
                agency.regionCodes(),
                agency.version());
    }
}

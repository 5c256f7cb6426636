package id.patuh.sanction;

import id.patuh.employer.EmployerBasics;
import id.patuh.noncompliance.PublicService;
import id.patuh.platform.problem.Language;
import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service restriction as it is answered: what a desk needs to decide, and nothing of the case behind it. */
@Schema(
        name = "ServiceRestriction",
        description =
                "A service that an agency is asked to withhold from an employer; tells nothing of the case behind it")
record ServiceRestrictionView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Service", required = true) PublicService service,
        @Schema(description = "Where it stands", required = true) RestrictionState state,
        @Schema(required = true) RestrictionGround ground,
        @Schema(required = true) RestrictedEmployer employer,
        @Schema(description = "Agency that decides on it", required = true) UUID addresseeAgencyId,
        @Schema(description = "Legal day of the request", required = true) LocalDate requestedDate,
        @Schema(description = "First legal day on which the service is withheld", examples = "2026-11-25") @Nullable
                LocalDate since,
        @Schema(description = "Number of the decision that imposed or refused it", maxLength = 100) @Nullable
                String decisionNumber,
        @Schema(description = "Legal day of that decision") @Nullable LocalDate decisionDate,
        @Schema(description = "Why the agency does not impose it", maxLength = 2000) @Nullable String refusalReason,
        @Schema(description = "What lifts it", required = true) LiftingView liftedBy,
        @Schema(description = "Legal day on which its grounds were recorded as gone, so that it may be lifted")
                @Nullable
                LocalDate liftingRequestedDate,
        @Schema(description = "Number of the decision that lifted it", maxLength = 100) @Nullable
                String liftingDecisionNumber,
        @Schema(description = "Legal day of that decision") @Nullable LocalDate liftedDate,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was recorded", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    /** Whom it restricts: the legal person. */
    @Schema(name = "RestrictedEmployer", description = "Whom it restricts: the legal person, with its branches")
    record RestrictedEmployer(
            @Schema(description = "Id of the legal person", required = true) UUID id,
            @Schema(description = "Name", maxLength = 500, required = true) String name,
            @Schema(description = "Business licence number", pattern = "^[0-9]{13}$") @Nullable String nib,
            @Schema(
                            description = "Registration number at BPJS Ketenagakerjaan, if it has one",
                            pattern = "^[0-9A-Z]{8}$")
                    @Nullable
                    String npp) {

        static RestrictedEmployer of(EmployerBasics basics) {
            return new RestrictedEmployer(basics.id(), basics.name(), basics.nib(), basics.npp());
        }
    }

    static ServiceRestrictionView of(ServiceRestriction restriction, EmployerBasics employer, Language language) {
        return new ServiceRestrictionView(
                restriction.id(),
                restriction.service(),
                restriction.state(),
                RestrictionGround.TMP2T,
                RestrictedEmployer.of(employer),
                restriction.addresseeId(),
                restriction.requestedDate(),
                restriction.validFrom().orElse(null),
                restriction.decisionNumber().orElse(null),
                restriction.decisionDate().orElse(null),
                restriction.refusalReason().orElse(null),
                LiftingView.of(
                        LiftedBy.of(
                                restriction.duties(),
                                restriction.liftingRequestedDate().isPresent()),
                        language),
                restriction.liftingRequestedDate().orElse(null),
                restriction.liftingNumber().orElse(null),
                restriction.liftedDate().orElse(null),
                restriction.version(),
                restriction.createdAt(),
                restriction.updatedAt());
    }
}

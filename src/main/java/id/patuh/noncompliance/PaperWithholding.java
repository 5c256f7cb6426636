package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Services that an office was asked on paper to withhold (TMP2T, PP 86/2013 art. 8, 9), and what it decided. */
@Schema(
        name = "PaperWithholding",
        description =
                "Services that a desk was asked to withhold, with what it decided on each; needed for TMP2T_REQUEST")
record PaperWithholding(
        @NotNull
                @Schema(
                        description = "Agency that was asked: one that withholds services",
                        examples = "01970000-0000-7000-8000-000000000008")
                UUID addresseeAgencyId,
        @NotNull @Size(min = 1, max = 5) @Schema(description = "Services, each once") List<PaperService> services) {

    /** What a desk decided. */
    @Schema(name = "PaperDecision", description = "IMPOSED: the service is withheld; REFUSED: it is not")
    enum Decision {
        IMPOSED,
        REFUSED
    }

    /** A service, and what became of it. */
    @Schema(
            name = "PaperService",
            description = "A service that was asked to be withheld; without a decision the desk decides on it here")
    record PaperService(
            @NotNull @Schema(description = "Service", examples = "BUSINESS_LICENCE") PublicService service,
            @Nullable @Schema(description = "What the desk decided, if it did", examples = "IMPOSED") Decision decision,
            @Nullable
                    @Size(min = 1, max = PaperStep.NUMBER)
                    @Pattern(regexp = PaperStep.PRINTABLE)
                    @Schema(
                            description = "Number of that decision; needed where it was imposed",
                            examples = "SK-99/DPMPTSP/2026")
                    String decisionNumber,
            @Nullable
                    @Schema(
                            description = "Legal day of that decision, not before the request; needed with a decision",
                            examples = "2026-05-25")
                    LocalDate decisionDate,
            @Nullable
                    @Schema(
                            description =
                                    "First legal day on which it was withheld, not before the decision; needed where it "
                                            + "was imposed",
                            examples = "2026-05-25")
                    LocalDate validFrom,
            @Nullable
                    @Size(min = 1, max = 2000)
                    @Pattern(regexp = "[^\\x00]*")
                    @Schema(description = "Why the desk refused; needed where it did")
                    String refusalReason,
            @Nullable
                    @Size(min = 1, max = PaperStep.NUMBER)
                    @Pattern(regexp = PaperStep.PRINTABLE)
                    @Schema(
                            description = "Number of the decision that gave the service again; with liftedDate",
                            examples = "SK-100/DPMPTSP/2026")
                    String liftingNumber,
            @Nullable
                    @Schema(
                            description = "Legal day of that decision; only where it was imposed",
                            examples = "2026-06-01")
                    LocalDate liftedDate) {

        boolean imposes() {
            return decision == Decision.IMPOSED;
        }

        boolean refuses() {
            return decision == Decision.REFUSED;
        }

        boolean givesAgain() {
            return liftedDate != null;
        }

        /** Whether the desk had withheld it by a day. */
        boolean wasImposedBy(LocalDate day) {
            LocalDate decided = decisionDate;
            return imposes() && decided != null && !decided.isAfter(day);
        }
    }

    /** The day on which the desk gave the first service again: on it the grounds were gone. */
    Optional<LocalDate> firstLifted() {
        return services.stream()
                .map(PaperService::liftedDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /**
     * The day from which nothing is withheld or asked for any more, if it came: all that was imposed is lifted, and the rest
     * was asked for no longer; or everything was refused.
     */
    Optional<LocalDate> endedDate() {
        boolean isLifted = firstLifted().isPresent();
        boolean isOver = isLifted
                ? services.stream().allMatch(each -> !each.imposes() || each.givesAgain())
                : services.stream().allMatch(PaperService::refuses);
        return services.stream()
                .map(each -> isLifted ? each.liftedDate() : each.decisionDate())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(last -> isOver);
    }

    boolean wasImposed() {
        return services.stream().anyMatch(PaperService::imposes);
    }
}

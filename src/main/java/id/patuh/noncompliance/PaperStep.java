package id.patuh.noncompliance;

import id.patuh.platform.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that was taken on paper. */
@Schema(name = "PaperStep", description = "A step that was taken on paper, with its days and its proof")
record PaperStep(
        @NotNull
                @Schema(
                        description =
                                "Step; not DETECT, which is the opening, nor CLOSE_DUPLICATE or CORRECTION, which name what "
                                        + "only a case that is here has",
                        examples = "SP1")
                CaseStep step,
        @NotNull
                @Schema(
                        description =
                                "Legal day on which it was taken, not before the step before it; of a letter, the day of "
                                        + "service or later",
                        examples = "2026-03-10")
                LocalDate takenDate,
        @Nullable
                @Schema(
                        description =
                                "Legal day on which its letter was served: day 0 of its term; needed where the table "
                                        + "says so",
                        examples = "2026-03-10")
                LocalDate servedDate,
        @Nullable
                @Size(min = 1, max = PaperCase.MOST_FINDINGS)
                @Schema(
                        description =
                                "Findings that it cites, by their place in the case's findings, from 0; of REOPEN those that "
                                        + "were found with it",
                        uniqueItems = true,
                        examples = "[0]")
                List<@Min(0) @Max(PaperCase.MOST_FINDINGS - 1) Integer> findingIndexes,
        @Nullable
                @Size(min = 1, max = NUMBER)
                @Pattern(regexp = PRINTABLE)
                @Schema(
                        description = "Number of its letter on paper; needed where its letter was served",
                        examples = "B/99/SP1/2026")
                String letterNumber,
        @Nullable @Schema(description = "Mandate that was in force that day and names the employer; needed for SKK")
                UUID mandateId,
        @Nullable
                @Size(min = 1, max = 10)
                @Schema(description = "Agencies that took part; needed for JOINT_VISIT", uniqueItems = true)
                List<UUID> agencyIds,
        @Nullable PaperFine fine,
        @Nullable PaperCommitment commitment,
        @Nullable PaperWithholding withholding,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "Why, or what was found; needed where the table says so")
                String note) {

    static final int NUMBER = 100;

    /** Without control characters. */
    static final String PRINTABLE = "^[^\\x00-\\x1f\\x7f]+$";

    /** A fine as it was imposed on paper. */
    @Schema(name = "PaperFine", description = "The fine as it was imposed on paper; needed for ADMIN_FINE")
    record PaperFine(
            @NotNull @Schema(description = "Rupiah, above zero") Money amount,
            @NotNull @Schema(description = "Last legal day to pay it, not before the step", examples = "2026-05-18")
                    LocalDate payableUntil,
            @Nullable
                    @Schema(
                            description =
                                    "Legal day on which it was paid in full; what is paid in part is recorded afterwards",
                            examples = "2026-05-11")
                    LocalDate paidDate,
            @Nullable
                    @Size(min = 1, max = NUMBER)
                    @Pattern(regexp = PRINTABLE)
                    @Schema(description = "Number of that payment; with paidDate", examples = "NTPN-99-000001")
                    String paymentReference) {

        long rupiah() {
            return Long.parseLong(amount.amount());
        }
    }

    List<Integer> cited() {
        return findingIndexes == null ? List.of() : findingIndexes;
    }

    /** Who took it: a desk decided on what it was asked to withhold. */
    CaseStanding.Actor actor() {
        return step == CaseStep.TMP2T_IMPOSED || step == CaseStep.TMP2T_REVOKED
                ? CaseStanding.Actor.LICENSING_DESK
                : CaseStanding.Actor.OFFICER;
    }

    /** The step of the table, citing these findings and this promise. */
    TakeStep on(List<UUID> findings, @Nullable UUID commitmentId) {
        return new TakeStep(
                step,
                null,
                findings.isEmpty() ? null : findings,
                servedDate,
                null,
                null,
                mandateId,
                commitmentId,
                agencyIds,
                null,
                null,
                null,
                null,
                note);
    }
}

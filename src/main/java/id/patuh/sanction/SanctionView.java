package id.patuh.sanction;

import id.patuh.compliance.AdministrativeFines;
import id.patuh.noncompliance.PublicService;
import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sanction as it is answered. */
@Schema(name = "Sanction", description = "A fine or services withheld, from the proposal on")
record SanctionView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Kind", required = true) SanctionKind kind,
        @Schema(description = "Where it stands", required = true) SanctionState state,
        @Schema(description = "Case it is part of", required = true) UUID caseId,
        @Schema(description = "Employer of the case", required = true) UUID employerId,
        @Schema(description = "Legal person that it is imposed on", required = true) UUID legalPersonId,
        @Schema(
                        description = "Region that leads the case (Kemendagri)",
                        pattern = "^[0-9]{4}$",
                        examples = "8271",
                        required = true)
                String regionCode,
        @Schema(description = "Findings that it reaches", required = true, maxItems = 20) List<UUID> findingIds,
        @Schema(description = "Act and articles", maxLength = 200, required = true) String legalBasis,
        @Schema(description = "Why it was proposed", maxLength = 2000) @Nullable String note,
        @Schema(description = "Officer who proposed it, or the client", maxLength = 100, required = true)
                String proposedBy,
        @Schema(description = "Legal day of the proposal", required = true) LocalDate proposedDate,
        @Schema(description = "Officer who approved or rejected it, or the client", maxLength = 100) @Nullable
                String decidedBy,
        @Schema(description = "Legal day of that; of a fine, the day on which it was imposed") @Nullable
                LocalDate decidedDate,
        @Schema(description = "What the second person said to it", maxLength = 2000) @Nullable String decisionNote,
        @Nullable FineView fine,
        @Nullable WithholdingView withholding,
        @Schema(description = "Legal day on which it ended without being paid or beside its purpose, or was lifted")
                @Nullable
                LocalDate endedDate,
        @Schema(description = "Officer who withdrew it, or the client", maxLength = 100) @Nullable String withdrawnBy,
        @Schema(description = "Why it was withdrawn", maxLength = 2000) @Nullable String withdrawalReason,
        @Schema(
                        description =
                                "Whether it was imposed on paper before its case was here: without arithmetic, and whoever "
                                        + "took it over stands for who proposed and decided it",
                        required = true)
                boolean takenOver,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was recorded", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    /** The arithmetic of a fine, and what of it is paid. */
    @Schema(
            name = "Fine",
            description =
                    """
            The arithmetic of a fine: for each finding what should have been paid, times months, times the rate; not
            compounded, each line rounded half up to whole rupiah (PP 86/2013 art. 10(4))""")
    record FineView(
            @Schema(description = "Last day of the second reprimand, from which months are counted", required = true)
                    LocalDate fromDate,
            @Schema(
                            description =
                                    "Day to which they are counted: that of the proposal, at the latest standsUntilDate",
                            required = true)
                    LocalDate toDate,
            @Schema(
                            description = "A line for each finding; none where it was taken over from paper",
                            required = true,
                            maxItems = 20)
                    List<LineView> lines,
            @Schema(description = "Rupiah in all", required = true) Money amount,
            @Schema(description = "Last of the 30 calendar days that it is given for (art. 7(1))", required = true)
                    LocalDate standsUntilDate,
            @Schema(
                            description =
                                    "Last day to pay it: with the contribution of the month in which it was imposed, not "
                                            + "before standsUntilDate (art. 10(5)); absent until it is imposed")
                    @Nullable
                    LocalDate payableUntilDate,
            @Schema(description = "Rupiah paid so far", required = true) Money paid,
            @Schema(description = "Legal day on which it was paid in full") @Nullable LocalDate paidDate,
            @Schema(description = "What was paid, with what does not count", required = true, maxItems = 500)
                    List<PaymentView> payments) {

        static FineView of(Fine fine, List<FineLine> lines, List<AdministrativeFines.Payment> payments) {
            return new FineView(
                    fine.fromDate(),
                    fine.toDate(),
                    lines.stream().map(LineView::of).toList(),
                    Money.rupiah(fine.amount()),
                    fine.standsUntil(),
                    fine.payableUntil(),
                    Money.rupiah(fine.paid()),
                    fine.paidDate(),
                    payments.stream().map(PaymentView::of).toList());
        }
    }

    /** A line of the arithmetic. */
    @Schema(name = "FineLine", description = "The fine for one finding")
    record LineView(
            @Schema(description = "Finding", required = true) UUID findingId,
            @Schema(description = "Contribution that should have been paid", required = true) Money base,
            @Schema(description = "Where that is taken from", required = true) FineLine.Source source,
            @Schema(description = "Of the ledger: months of contribution in the base", minimum = "1", maximum = "1200")
                    @Nullable
                    Integer baseMonths,
            @Schema(
                            description = "Months counted, a started one in full",
                            minimum = "1",
                            maximum = "24",
                            required = true)
                    int months,
            @Schema(
                            description = "Percent a month",
                            pattern = "^[0-9]{1,3}(\\.[0-9]{1,6})?$",
                            examples = "0.1",
                            required = true)
                    String rate,
            @Schema(description = "Fine", required = true) Money amount) {

        static LineView of(FineLine line) {
            return new LineView(
                    line.findingId(),
                    Money.rupiah(line.base()),
                    line.source(),
                    line.baseMonths(),
                    line.months(),
                    line.rate().toPlainString(),
                    Money.rupiah(line.amount()));
        }
    }

    /** A payment of a fine as it is answered. */
    @Schema(name = "FinePayment", description = "What was paid on a fine")
    record PaymentView(
            @Schema(description = "Id", required = true) UUID id,
            @Schema(description = "Legal day", required = true) LocalDate paidDate,
            @Schema(description = "Rupiah", required = true) Money amount,
            @Schema(description = "Number of the payment", maxLength = 100) @Nullable String reference,
            @Schema(description = "Officer who recorded it, or the client", maxLength = 100) @Nullable
                    String recordedBy,
            @Schema(description = "When it was found not to count, absent while it counts") @Nullable Instant voidedAt,
            @Schema(description = "Officer who found it, or the client", maxLength = 100) @Nullable String voidedBy,
            @Schema(description = "Why it does not count", maxLength = 1000) @Nullable String voidReason) {

        static PaymentView of(AdministrativeFines.Payment payment) {
            AdministrativeFines.Voided voided = payment.voided();
            return new PaymentView(
                    payment.id(),
                    payment.paidDate(),
                    Money.rupiah(payment.amount()),
                    payment.reference(),
                    payment.recordedBy(),
                    voided == null ? null : voided.at(),
                    voided == null ? null : voided.by(),
                    voided == null ? null : voided.reason());
        }
    }

    /** What is to be withheld, and how far that is. */
    @Schema(name = "Withholding", description = "Services to be withheld, by whom, and how far that is")
    record WithholdingView(
            @Schema(description = "Services", required = true, maxItems = 5) List<PublicService> services,
            @Schema(description = "Agency that is asked", required = true) UUID addresseeAgencyId,
            @Schema(description = "Legal day on which it was asked, with the step TMP2T_REQUEST") @Nullable
                    LocalDate requestedDate,
            @Schema(description = "A restriction for each service, once it was asked", required = true, maxItems = 5)
                    List<RestrictionOf> restrictions,
            @Schema(description = "Legal day on which its grounds were recorded as gone") @Nullable
                    LocalDate liftingRequestedDate,
            @Schema(description = "What proves that", required = true, maxItems = 50)
                    List<@Size(max = 200) String> liftingEvidence,
            @Schema(description = "Note to the lifting", maxLength = 2000) @Nullable String liftingNote) {

        static WithholdingView of(Withholding withholding, UUID addressee, List<ServiceRestriction> restrictions) {
            return new WithholdingView(
                    withholding.services(),
                    addressee,
                    withholding.requestedDate(),
                    restrictions.stream().map(RestrictionOf::of).toList(),
                    withholding.liftingDate(),
                    withholding.liftingEvidence(),
                    withholding.liftingNote());
        }
    }

    /** Where one service stands. */
    @Schema(name = "SanctionRestriction", description = "Where one service stands")
    record RestrictionOf(
            @Schema(description = "Id of the restriction", required = true) UUID restrictionId,
            @Schema(description = "Service", required = true) PublicService service,
            @Schema(description = "Where it stands", required = true) RestrictionState state) {

        static RestrictionOf of(ServiceRestriction restriction) {
            return new RestrictionOf(restriction.id(), restriction.service(), restriction.state());
        }
    }

    static SanctionView of(
            Sanction sanction, List<AdministrativeFines.Payment> payments, List<ServiceRestriction> restrictions) {
        Withholding withholding = sanction.withholding();
        UUID addressee = withholding.addresseeId();
        return new SanctionView(
                sanction.id(),
                sanction.kind(),
                sanction.state(),
                sanction.caseId(),
                sanction.bearer().employerId(),
                sanction.bearer().legalPersonId(),
                sanction.bearer().regionCode(),
                sanction.findingIds(),
                sanction.legalBasis(),
                sanction.proposed().note(),
                sanction.proposed().by(),
                sanction.proposed().day(),
                sanction.decided().map(SanctionActs.Decided::by).orElse(null),
                sanction.decided().map(SanctionActs.Decided::day).orElse(null),
                sanction.decided().map(SanctionActs.Decided::note).orElse(null),
                sanction.fine()
                        .map(fine -> FineView.of(fine, sanction.lines(), payments))
                        .orElse(null),
                addressee == null ? null : WithholdingView.of(withholding, addressee, restrictions),
                sanction.endedDate().orElse(null),
                sanction.withdrawn().map(SanctionActs.Withdrawn::by).orElse(null),
                sanction.withdrawn().map(SanctionActs.Withdrawn::reason).orElse(null),
                sanction.isTakenOver(),
                sanction.version(),
                sanction.createdAt(),
                sanction.updatedAt());
    }
}

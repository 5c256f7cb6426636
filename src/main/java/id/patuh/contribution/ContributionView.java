package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.platform.money.SignedMoney;
import id.patuh.programme.Programme;
import id.patuh.programme.Sector;
import id.patuh.programme.Segment;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the ledger as it is answered. */
@Schema(name = "Contribution", description = "What is owed for a month, programme and segment, and what is paid of it")
record ContributionView(
        @Schema(
                        description = "Month, programme and segment as one text: one of each for an employer",
                        pattern = "^[0-9]{4}-[0-9]{2}-[A-Z]{2,3}-[A-Z]{2,5}$",
                        examples = "2026-08-JKK-PU",
                        required = true)
                String line,
        @Schema(
                        description = "Month the wages were earned in",
                        pattern = Months.FORM,
                        examples = "2026-08",
                        required = true)
                String month,
        @Schema(description = "Programme", required = true) Programme programme,
        @Schema(description = "Segment", required = true) Segment segment,
        @Schema(description = "Workers it is for", minimum = "0", maximum = "10000000", required = true) int workers,
        @Schema(
                        description =
                                "What it is a share of, all workers together, as it was told; absent where only the bill is known")
                @Nullable
                Money wageBase,
        @Schema(description = "What the bill of BPJS says, absent where there is none") @Nullable Money dueReported,
        @Schema(description = "By the rates of the month; absent where they cannot be told") @Nullable
                Money dueComputed,
        @Schema(
                        description =
                                "Bill less what is computed, where they differ: one of the two is wrong, and what is "
                                        + "owed is the bill")
                @Nullable
                SignedMoney dueDifference,
        @Schema(description = "Share of the computed amount that the employer, or the own-account member, bears")
                @Nullable
                Money dueEmployer,
        @Schema(description = "Share of the computed amount that is taken from the wages") @Nullable Money dueWorker,
        @Schema(description = "What is owed: as reported, else as computed", required = true) Money due,
        @Schema(description = "Part of it that was put off (PP 49/2020)") @Nullable Money deferred,
        @Schema(description = "Last day for the part put off") @Nullable LocalDate deferredUntil,
        @Schema(description = "Last day to pay in time", required = true) LocalDate dueDate,
        @Schema(description = "What is paid of it", required = true) Money paid,
        @Schema(description = "What is not paid of it", required = true) Money unpaid,
        @Schema(description = "Day of the last payment of it") @Nullable LocalDate paidDate,
        @Schema(
                        description = "Late fine of what was paid late; what runs on the unpaid rest is in `arrears`",
                        required = true)
                Money lateFineFixed,
        @Schema(description = "Late fine paid", required = true) Money lateFinePaid,
        @Schema(description = "Sector of the own-account members, where it was told") @Nullable Sector sector,
        @Schema(description = "Who said so", maxLength = 100, required = true) String source,
        @Schema(description = "Since when we believe what is owed to be so", required = true) Instant recordedAt,
        @Schema(description = "When it was last changed, by a payment too", required = true) Instant updatedAt) {

    static ContributionView of(Contribution line) {
        return new ContributionView(
                line.line(),
                line.key().yearMonth().toString(),
                line.key().programme(),
                line.key().segment(),
                line.workers(),
                Money.ofNullable(line.wageBase()),
                Money.ofNullable(line.dueReported()),
                Money.ofNullable(line.dueComputed()),
                difference(line.dueReported(), line.dueComputed()),
                Money.ofNullable(line.dueEmployer()),
                Money.ofNullable(line.dueWorker()),
                Money.rupiah(line.due()),
                line.deferred() == 0 ? null : Money.rupiah(line.deferred()),
                line.deferredUntil().orElse(null),
                line.dueDate(),
                Money.rupiah(line.paid()),
                Money.rupiah(Math.max(0, line.due() - line.paid())),
                line.paidDate().orElse(null),
                Money.rupiah(line.fineFixed()),
                Money.rupiah(line.finePaid()),
                line.sector(),
                line.source(),
                line.recordedAt(),
                line.updatedAt());
    }

    private static @Nullable SignedMoney difference(@Nullable Long reported, @Nullable Long computed) {
        return reported == null || computed == null || reported.equals(computed)
                ? null
                : SignedMoney.difference(reported, computed);
    }
}

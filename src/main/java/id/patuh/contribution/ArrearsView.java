package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.programme.AgeingClass;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer owes that is overdue, as it is answered. */
@Schema(name = "Arrears", description = "What is overdue at the end of a day: contributions and their late fines")
record ArrearsView(
        @Schema(description = "Employer", required = true) UUID employerId,
        @Schema(description = "Legal day at whose end it is so", required = true) LocalDate asOf,
        @Schema(description = "Moment at which we knew it so", required = true) Instant knownAt,
        @Schema(
                        description = "State of the law it was computed by",
                        pattern = "^[0-9a-z-]+$",
                        maxLength = 100,
                        required = true)
                String ruleSet,
        @Schema(
                        description =
                                "Version of the scheme of ageing classes; absent where the law knows none on the day",
                        minimum = "1",
                        maximum = "1000")
                @Nullable
                Integer ageingScheme,
        @Schema(description = "Months in arrears, the oldest first", maxItems = 1000, required = true)
                List<Month> months,
        @Schema(description = "Contributions overdue in all", required = true) Money principal,
        @Schema(description = "Late fine of what is overdue or was paid late, less what is paid of it", required = true)
                Money lateFine,
        @Schema(description = "Both together", required = true) Money total,
        @Schema(description = "Oldest due date of what is in arrears; absent where nothing is") @Nullable
                LocalDate oldestDueDate,
        @Schema(description = "Days since that day", minimum = "0", maximum = "100000") @Nullable Long ageDays,
        @Schema(description = "Class by that age") @Nullable AgeingClass ageing,
        @Schema(description = "Paid for nothing: the employer's credit", required = true) Money credit,
        @Schema(
                        description =
                                "Months with something unpaid that no source declared complete after their due date: not "
                                        + "arrears, for the payment may only not be here",
                        maxItems = 1000,
                        required = true)
                List<NotLoaded> notLoaded) {

    /** A month in arrears. */
    @Schema(name = "ArrearsMonth", description = "A month in arrears")
    record Month(
            @Schema(description = "Month", pattern = Months.FORM, examples = "2026-08", required = true) String month,
            @Schema(description = "Contributions overdue", required = true) Money principal,
            @Schema(description = "Late fine not paid", required = true) Money lateFine,
            @Schema(description = "By programme and segment", maxItems = 15, required = true) List<Line> lines) {}

    /** A line in arrears. */
    @Schema(name = "ArrearsLine", description = "What of a month is overdue in a programme and segment")
    record Line(
            @Schema(description = "Programme", required = true) Programme programme,
            @Schema(description = "Segment", required = true) Segment segment,
            @Schema(description = "Contribution overdue", required = true) Money principal,
            @Schema(description = "Late fine not paid", required = true) Money lateFine,
            @Schema(description = "Last day on which it would have been in time", required = true) LocalDate dueDate,
            @Schema(description = "Days since then", minimum = "1", maximum = "100000", required = true) long ageDays,
            @Schema(description = "Class by that age") @Nullable AgeingClass ageing) {}

    /** A month that nobody declared complete. */
    @Schema(name = "MonthNotLoaded", description = "A month of which it is not known whether it is in arrears")
    record NotLoaded(
            @Schema(description = "Month", pattern = Months.FORM, examples = "2026-08", required = true) String month,
            @Schema(description = "Programmes with something unpaid", maxItems = 5, required = true)
                    List<Programme> programmes) {}
}

package id.patuh.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What makes a broken duty conditional while it stands: a payment plan that is approved, first paid and kept, for the
 * arrears of its months; or a suspension that a supervisor granted.
 *
 * @param employerId establishment whose plan it is; of a suspension the legal person
 * @param categories categories it covers; empty covers all
 * @param fromMonth first month it covers, null for all
 * @param until last day on which it covers, if anything more happens
 */
record Cover(
        Kind kind,
        UUID employerId,
        String reference,
        Set<Category> categories,
        @Nullable YearMonth fromMonth,
        @Nullable YearMonth toMonth,
        LocalDate until) {

    /** What covers. */
    @Schema(name = "CoverKind", description = "PLAN: a kept payment plan; SUSPENSION: granted by a supervisor")
    enum Kind {
        PLAN,
        SUSPENSION
    }

    /** Whether it covers what an establishment owes of a month. */
    boolean coversArrears(UUID establishment, YearMonth month) {
        return switch (kind) {
            case SUSPENSION -> categories.isEmpty() || categories.contains(Category.ARREARS);
            case PLAN -> employerId.equals(establishment) && coversMonth(month);
        };
    }

    private boolean coversMonth(YearMonth month) {
        return (fromMonth == null || !month.isBefore(fromMonth)) && (toMonth == null || !month.isAfter(toMonth));
    }

    /** A suspension covers what it names; a plan covers arrears alone, month by month. */
    boolean covers(Reason reason) {
        boolean named = categories.isEmpty()
                || reason.code().category().filter(categories::contains).isPresent();
        return switch (kind) {
            case SUSPENSION -> named;
            case PLAN -> employerId.equals(reason.employerId())
                    && reason.code().category().filter(Category.ARREARS::equals).isPresent()
                    && reason.months().stream().allMatch(this::coversMonth);
        };
    }
}

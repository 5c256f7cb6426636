package id.patuh.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.compliance.Category;
import id.patuh.sanction.WithholdingRules.Block;
import id.patuh.sanction.WithholdingRules.Breach;
import id.patuh.sanction.WithholdingRules.Fine;
import id.patuh.sanction.WithholdingRules.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When services may be withheld, and what keeps them withheld. */
class WithholdingRulesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID FINE = new UUID(1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 16);

    @Test
    void services_are_withheld_from_the_day_after_the_fine_ran_out_unpaid() {
        List<Fine> unpaid = List.of(fine(false, ONE));

        assertThat(WithholdingRules.blocked(List.of(ONE), unpaid, LAST.plusDays(1), false))
                .isEmpty();
        assertThat(WithholdingRules.blocked(List.of(ONE), unpaid, LAST, false))
                .contains(new Block(Reason.TOO_EARLY, ONE, LAST.plusDays(1)));
    }

    @Test
    void a_finding_without_a_fine_is_no_ground() {
        assertThat(WithholdingRules.blocked(List.of(ONE, OTHER), List.of(fine(false, ONE)), LAST.plusDays(1), false))
                .contains(new Block(Reason.NOT_FINED, OTHER, null));
    }

    @Test
    void a_fine_paid_in_full_is_a_ground_by_the_wider_reading_alone() {
        List<Fine> paid = List.of(fine(true, ONE));

        assertThat(WithholdingRules.blocked(List.of(ONE), paid, LAST.plusDays(1), false))
                .contains(new Block(Reason.FINE_PAID, ONE, null));
        assertThat(WithholdingRules.blocked(List.of(ONE), paid, LAST.plusDays(1), true))
                .isEmpty();
        assertThat(WithholdingRules.blocked(List.of(ONE), paid, LAST, true))
                .contains(new Block(Reason.TOO_EARLY, ONE, LAST.plusDays(1)));
    }

    /** Duty, finding open, fine paid; what remains: nothing, the finding, the fine, both. */
    @ParameterizedTest
    @CsvSource({
        "REGISTRATION, true,  false, 1, 1",
        "REGISTRATION, true,  true,  1, 0",
        "REGISTRATION, false, false, 0, 1",
        "REGISTRATION, false, true,  0, 0",
        "DATA,         true,  false, 1, 0",
        "DATA,         true,  true,  1, 0",
        "DATA,         false, false, 0, 0",
        "DATA,         false, true,  0, 0"
    })
    void registration_wants_the_fine_and_the_breach_gone_and_data_the_breach_alone(
            BrokenDuty duty, boolean isOpen, boolean isPaid, int openFindings, int unpaidFines) {
        var remains = WithholdingRules.remains(
                List.of(new Breach(ONE, duty)), isOpen ? Set.of(ONE) : Set.of(), List.of(fine(isPaid, ONE)));

        assertThat(remains.isEmpty()).isEqualTo(openFindings + unpaidFines == 0);
        remains.ifPresent(left -> {
            assertThat(left.duty()).isEqualTo(duty);
            assertThat(left.openFindings()).hasSize(openFindings);
            assertThat(left.unpaidFines()).hasSize(unpaidFines);
        });
    }

    @Test
    void both_duties_must_be_met_where_both_are_broken() {
        List<Breach> breaches = List.of(new Breach(ONE, BrokenDuty.REGISTRATION), new Breach(OTHER, BrokenDuty.DATA));
        List<Fine> paid = List.of(fine(true, ONE, OTHER));

        assertThat(WithholdingRules.remains(breaches, Set.of(), paid)).isEmpty();
        assertThat(WithholdingRules.remains(breaches, Set.of(OTHER), paid))
                .hasValueSatisfying(left -> assertThat(left.duty()).isEqualTo(BrokenDuty.DATA));
    }

    @Test
    void lower_wages_break_the_duty_of_data_and_the_other_kinds_that_of_registration() {
        assertThat(BrokenDuty.of(List.of(Category.PWBD, Category.PDS_TK, Category.PDS_PROGRAM)))
                .containsExactly(BrokenDuty.REGISTRATION);
        assertThat(BrokenDuty.of(Category.PDS_UPAH)).isEqualTo(BrokenDuty.DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, false, FINE_AND_REGISTRATION",
        "false, true,  false, COMPLETE_DATA",
        "true,  true,  false, FINE_REGISTRATION_AND_DATA",
        "true,  true,  true,  OFFICE_DECISION"
    })
    void what_lifts_a_restriction_follows_from_the_duties(
            boolean isRegistration, boolean isData, boolean isRequested, LiftedBy expected) {
        Set<BrokenDuty> duties = new java.util.HashSet<>();
        if (isRegistration) {
            duties.add(BrokenDuty.REGISTRATION);
        }
        if (isData) {
            duties.add(BrokenDuty.DATA);
        }
        assertThat(LiftedBy.of(duties, isRequested)).isEqualTo(expected);
    }

    private static Fine fine(boolean isPaid, UUID... findings) {
        return new Fine(FINE, Set.of(findings), LAST, isPaid);
    }
}

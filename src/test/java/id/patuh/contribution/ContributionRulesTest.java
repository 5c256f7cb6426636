package id.patuh.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.ReliefFacts;
import id.patuh.programme.Sector;
import id.patuh.programme.Segment;
import id.patuh.programme.ShippedLaw;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed, against a table worked by hand. */
class ContributionRulesTest {

    private static final Law LAW = ShippedLaw.law();

    @ParameterizedTest
    @CsvFileSource(resources = "/ledger/contributions.csv", numLinesToSkip = 2)
    void a_month_owes_what_was_worked_out_by_hand(
            Programme programme,
            Segment segment,
            YearMonth month,
            int workers,
            Long base,
            Integer group,
            String kbli,
            Sector sector,
            long employer,
            long worker,
            long deferred,
            LocalDate until) {
        ContributionRules.Facts facts = new ContributionRules.Facts(
                programme, segment, month, workers, base, group, new ReliefFacts(workers, kbli, sector));

        ContributionRules.Owed owed = ContributionRules.owed(LAW, facts).orElseThrow();

        assertThat(owed).isEqualTo(new ContributionRules.Owed(employer, worker));
        assertThat(ContributionRules.deferral(LAW, facts, owed.sum()).orElse(new ContributionRules.Deferral(0, null)))
                .isEqualTo(new ContributionRules.Deferral(deferred, until));
    }

    @Test
    void what_the_law_or_the_facts_do_not_tell_is_not_computed() {
        assertThat(ContributionRules.owed(LAW, facts(Programme.JKK, Segment.PU, "2026-01", 10_000_000L)))
                .isEmpty();
        assertThat(ContributionRules.owed(LAW, facts(Programme.JHT, Segment.PU, "2026-01", null)))
                .isEmpty();
        assertThat(ContributionRules.owed(LAW, facts(Programme.JKP, Segment.PU, "2021-01", 1L)))
                .isEmpty();
        assertThat(ContributionRules.owed(LAW, facts(Programme.JP, Segment.BPU, "2026-01", 1L)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JP, 2026-02, 21094800", "JP, 2026-03, 22172600", "JP, 2021-03, 17509200", "JKP, 2026-03, 10000000"})
    void two_workers_earn_at_most_twice_the_ceiling(Programme programme, YearMonth month, long largest) {
        ContributionRules.Facts facts =
                new ContributionRules.Facts(programme, Segment.PU, month, 2, 1L, null, ReliefFacts.UNKNOWN);

        assertThat(ContributionRules.largestBase(LAW, facts)).contains(largest);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "100, 0, 0",
        "100000000, 210000, 30000",
        "100000001, 210000, 30000",
        "500000000, 890000, 110000",
        "750000000, 1215000, 160000",
        "1000000000, 1540000, 210000",
        "5000000000, 5940000, 610000",
        "10000000000, 10440000, 1110000"
    })
    void a_construction_project_owes_by_slices_of_its_value(long value, long jkk, long jkm) {
        YearMonth month = YearMonth.of(2026, 4);

        assertThat(ContributionRules.bySlices(LAW.slices(Programme.JKK, month), value))
                .isEqualTo(jkk);
        assertThat(ContributionRules.bySlices(LAW.slices(Programme.JKM, month), value))
                .isEqualTo(jkm);
    }

    private static ContributionRules.Facts facts(Programme programme, Segment segment, String month, Long base) {
        return new ContributionRules.Facts(
                programme, segment, YearMonth.parse(month), 1, base, null, ReliefFacts.UNKNOWN);
    }
}

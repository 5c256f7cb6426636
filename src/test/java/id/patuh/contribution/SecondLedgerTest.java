package id.patuh.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.ReliefFacts;
import id.patuh.programme.Segment;
import id.patuh.programme.ShippedLaw;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contributions and fines twice, by two programs that share nothing, on ten thousand invented ledgers. */
class SecondLedgerTest {

    private static final Law LAW = ShippedLaw.law();
    private static final int LEDGERS = 10_000;
    private static final YearMonth FIRST = YearMonth.of(2015, 7);
    private static final int MONTHS = 12 * 11 + 6;

    private final Random random = new Random(20151231);

    @Test
    void both_agree_on_every_ledger() {
        Set<YearMonth> months = new TreeSet<>();
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        int late = 0;
        for (int i = 0; i < LEDGERS; i++) {
            SecondLedger.Month month = month();
            Programme programme = Programme.values()[random.nextInt(5)];
            if (programme == Programme.JKP && month.month().isBefore(YearMonth.of(2021, 3))) {
                programme = Programme.JP;
            }
            months.add(month.month());
            programmes.add(programme);
            late += agree(month, programme) ? 1 : 0;
        }
        assertThat(months).hasSize(MONTHS);
        assertThat(programmes).hasSize(5);
        assertThat(late).isGreaterThan(LEDGERS / 2);
    }

    /** Compares one line; whether it had a fine. */
    private boolean agree(SecondLedger.Month month, Programme programme) {
        SecondLedger.Owes expected = SecondLedger.owes(month, programme);
        ContributionRules.Facts facts = facts(month, programme);
        ContributionRules.Owed owed = ContributionRules.owed(LAW, facts).orElseThrow();
        ContributionRules.Deferral deferral =
                ContributionRules.deferral(LAW, facts, owed.sum()).orElse(null);
        assertThat(owed)
                .as("%s %s", month, programme)
                .isEqualTo(new ContributionRules.Owed(expected.employer(), expected.worker()));
        assertThat(deferral == null ? 0 : deferral.amount())
                .as("%s %s", month, programme)
                .isEqualTo(expected.deferred());
        LocalDate dueDate = LAW.due(Segment.PU, month.month()).orElseThrow().nominalDay(month.month());
        assertThat(dueDate).isEqualTo(SecondLedger.dueDate(month.month()));
        Debt debt = new Debt(
                new LineKey(new UUID(0, 1), month.month(), programme, Segment.PU),
                owed.sum(),
                dueDate,
                deferral == null ? 0 : deferral.amount(),
                deferral == null ? null : deferral.until(),
                LAW.lateFine(programme, Segment.PU, month.month()).orElseThrow());
        return agree(month, expected, debt);
    }

    private boolean agree(SecondLedger.Month month, SecondLedger.Owes owes, Debt debt) {
        List<Paid> payments = payments(debt);
        LocalDate asOf = debt.dueDate().plusDays(random.nextInt(900) - 60);
        SecondLedger.Fines fines = SecondLedger.fines(month.month(), owes, SecondLedger.byDay(payments), asOf);

        LateFine.Standing standing = LateFine.standing(debt, payments, asOf);

        assertThat(new SecondLedger.Fines(standing.fixed(), standing.running(), standing.unpaid()))
                .as("%s paid %s as of %s", debt, payments, asOf)
                .isEqualTo(fines);
        return fines.fixed() + fines.running() > 0;
    }

    private SecondLedger.Month month() {
        List<SecondLedger.Worker> workers = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 45 + random.nextInt(10) : 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            workers.add(
                    new SecondLedger.Worker(900_000 + random.nextInt(random.nextInt(5) == 0 ? 40_000_000 : 5_000_000)));
        }
        return new SecondLedger.Month(
                FIRST.plusMonths(random.nextInt(MONTHS)), workers, 1 + random.nextInt(5), random.nextBoolean());
    }

    private static ContributionRules.Facts facts(SecondLedger.Month month, Programme programme) {
        int workers = month.workers().size();
        long base = month.workers().stream()
                .mapToLong(worker -> Math.min(worker.wage(), SecondLedger.ceiling(month.month(), programme)))
                .sum();
        return new ContributionRules.Facts(
                programme,
                Segment.PU,
                month.month(),
                workers,
                base,
                month.group(),
                new ReliefFacts(workers, month.isLabourIntensive() ? "13134" : "55110", null));
    }

    /** Up to six payments, some early, some far too late, not more in all than is owed and a little. */
    private List<Paid> payments(Debt debt) {
        List<Paid> payments = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0 && debt.due() > 0; i--) {
            LocalDate day = debt.dueDate().plusDays(random.nextInt(800) - 40);
            payments.add(new Paid(day, 1 + (long) (random.nextDouble() * debt.due() * 0.6)));
        }
        payments.sort(java.util.Comparator.comparing(Paid::day));
        return payments;
    }
}

package id.patuh.contribution;

import id.patuh.calendar.WorkingDays;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an establishment should have paid for some months, whether it was paid or not, for those who reckon on it. */
@ApplicationScoped
public class DueContributions {

    private final EntityManager database;
    private final LedgerComputing computing;
    private final Laws laws;

    DueContributions(EntityManager database, LedgerComputing computing, Laws laws) {
        this.database = database;
        this.computing = computing;
        this.laws = laws;
    }

    /**
     * What fell due.
     *
     * @param amount rupiah of the principal, above zero
     * @param months months of which the ledger has lines
     * @param isBilled whether every line is a bill of BPJS, none computed here
     */
    public record Due(long amount, int months, boolean isBilled) {}

    /**
     * What the ledger has due of an establishment, by the bill where there is one; empty where it has nothing.
     *
     * @param to last month, or none while it goes on
     * @param programmes all where none is named
     * @param dueBy last day on which it may have fallen due
     */
    public Optional<Due> of(
            UUID establishment,
            YearMonth from,
            @Nullable YearMonth to,
            Collection<Programme> programmes,
            LocalDate dueBy) {
        Collection<Programme> asked = programmes.isEmpty() ? Arrays.asList(Programme.values()) : programmes;
        Object[] sums = (Object[]) database.createNativeQuery(
                        """
                        select cast(coalesce(sum(c.due), 0) as bigint), cast(count(distinct c.month) as int),
                               coalesce(bool_and(c.due_reported is not null), false)
                        from contribution c
                        where c.employer_id = :establishment
                          and c.month >= :from
                          and c.month <= :to
                          and c.programme in (:programmes)
                          and c.due_date <= :dueBy
                        """)
                .setParameter("establishment", establishment)
                .setParameter("from", from.atDay(1))
                .setParameter("to", to == null ? dueBy : to.atDay(1))
                .setParameter("programmes", asked.stream().map(Enum::name).toList())
                .setParameter("dueBy", dueBy)
                .getSingleResult();
        long amount = (Long) sums[0];
        return amount == 0 ? Optional.empty() : Optional.of(new Due(amount, (Integer) sums[1], (Boolean) sums[2]));
    }

    /** Last day to pay the contribution of a month of wage earners in time, by the law and one state of the calendar. */
    public Optional<LocalDate> dueDate(YearMonth month, String regionCode, WorkingDays.Count count) {
        return computing.dueDate(laws.now(), Segment.PU, month, day -> count.firstOpenOn(day, regionCode));
    }
}

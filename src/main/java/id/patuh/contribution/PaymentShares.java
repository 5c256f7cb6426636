package id.patuh.contribution;

import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what payments are for. */
@ApplicationScoped
class PaymentShares {

    private final EntityManager database;

    PaymentShares(EntityManager database) {
        this.database = database;
    }

    /** The shares of payments, each in the order of the months. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Share>> of(Collection<UUID> payments) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select cast(payment_id as text), cast(employer_id as text), to_char(month, 'YYYY-MM-DD'), programme,
                               segment, part, amount
                        from payment_allocation
                        where payment_id in (:payments)
                          and superseded_at is null
                        """)
                .setParameter("payments", payments)
                .getResultList();
        Map<UUID, List<Share>> shares = new HashMap<>();
        for (Object[] row : rows) {
            LineKey line = new LineKey(
                    UUID.fromString((String) row[1]),
                    LocalDate.parse((String) row[2]),
                    Programme.valueOf((String) row[3]),
                    Segment.valueOf((String) row[4]));
            shares.computeIfAbsent(UUID.fromString((String) row[0]), unused -> new ArrayList<>())
                    .add(new Share(line, Part.valueOf((String) row[5]), (Long) row[6]));
        }
        shares.values().forEach(each -> each.sort(Share.ORDER));
        return shares;
    }

    /** What an employer paid for nothing, as of the end of a day, as it was known at a moment. */
    long credit(UUID employer, LocalDate day, java.time.Instant moment) {
        return (Long) database.createNativeQuery(
                        """
                        select cast(coalesce(sum(p.amount - coalesce(a.amount, 0)), 0) as bigint)
                        from payment p
                        left join (select payment_id, sum(amount) as amount from payment_allocation
                                   where employer_id = :employer
                                     and recorded_at <= :moment
                                     and (superseded_at is null or superseded_at > :moment)
                                   group by payment_id) a on a.payment_id = p.id
                        where p.employer_id = :employer
                          and p.paid_date <= :day
                          and p.recorded_at <= :moment
                          and (p.voided_at is null or p.voided_at > :moment)
                        """,
                        Long.class)
                .setParameter("employer", employer)
                .setParameter("day", day)
                .setParameter("moment", moment)
                .getSingleResult();
    }
}

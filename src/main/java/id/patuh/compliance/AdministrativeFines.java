package id.patuh.compliance;

import id.patuh.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Administrative fines as verdicts see them, written by what imposes them; a fine is known by the reference it was imposed
 * under, also after a merger moved it to a survivor. Each change joins the caller's transaction.
 */
@ApplicationScoped
public class AdministrativeFines {

    private final EntityManager database;

    AdministrativeFines(EntityManager database) {
        this.database = database;
    }

    /**
     * What was paid on a fine.
     *
     * @param amount rupiah
     * @param reference number of the payment, if one was kept
     */
    public record Payment(LocalDate paidDate, long amount, @Nullable String reference) {}

    /** A legal person owes a fine from a legal day on. */
    public void impose(UUID legalPerson, String reference, long amount, LocalDate day, Instant now) {
        database.createNativeQuery(
                        """
                        insert into administrative_fine (id, employer_id, reference, amount, imposed_date, from_date, recorded_at)
                        values (:id, :person, :reference, :amount, :day, :day, :now)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("person", legalPerson)
                .setParameter("reference", reference)
                .setParameter("amount", amount)
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Something was paid on a fine that stands. */
    public void pay(String reference, LocalDate day, long amount, String number, Instant now) {
        database.createNativeQuery(
                        """
                        insert into administrative_fine_payment (id, fine_id, amount, paid_date, reference, recorded_at)
                        select :id, f.id, :amount, :day, :number, :now
                        from administrative_fine f
                        where f.reference = :reference
                          and f.withdrawn_at is null
                        """)
                .setParameter("id", Ids.next())
                .setParameter("amount", amount)
                .setParameter("day", day)
                .setParameter("number", number)
                .setParameter("reference", reference)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A fine is owed no longer from a legal day on, though it is not paid. */
    public void withdraw(String reference, LocalDate day, Instant now) {
        database.createNativeQuery(
                        """
                        update administrative_fine
                        set withdrawn_at = :now, withdrawn_date = :day
                        where reference = :reference
                          and withdrawn_at is null
                        """)
                .setParameter("reference", reference)
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What was paid on several fines, by reference, the earliest first; in one statement. */
    @SuppressWarnings("unchecked")
    public Map<String, List<Payment>> payments(Collection<String> references) {
        Map<String, List<Payment>> payments = new HashMap<>();
        if (references.isEmpty()) {
            return payments;
        }
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select f.reference, to_char(p.paid_date, 'YYYY-MM-DD'), p.amount, p.reference
                        from (select distinct on (reference) reference, id
                              from administrative_fine
                              where reference = any(:references)
                              order by reference, withdrawn_at is null desc, recorded_at desc) f
                        join administrative_fine_payment p on p.fine_id = f.id
                        order by p.paid_date, p.recorded_at, p.id
                        """)
                .setParameter("references", references.toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> payments.computeIfAbsent((String) row[0], none -> new ArrayList<>())
                .add(new Payment(LocalDate.parse((String) row[1]), (Long) row[2], (String) row[3])));
        return payments;
    }
}

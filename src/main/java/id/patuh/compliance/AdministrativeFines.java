package id.patuh.compliance;

import id.patuh.platform.security.ActingPerson;
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
     * @param recordedBy officer who recorded it, or the client; null where that was not kept
     * @param recordedClient client that recorded it; null where that was not kept
     * @param voided that it does not count, null while it does
     */
    public record Payment(
            UUID id,
            LocalDate paidDate,
            long amount,
            @Nullable String reference,
            @Nullable String recordedBy,
            @Nullable String recordedClient,
            @Nullable Voided voided) {

        public boolean counts() {
            return voided == null;
        }
    }

    /**
     * That a payment was found not to count.
     *
     * @param by officer who found it, or the client
     */
    public record Voided(Instant at, String by, String reason) {}

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

    /** Something was paid on a fine that stands, as a person recorded it. */
    public void pay(String reference, LocalDate day, long amount, String number, ActingPerson by, Instant now) {
        database.createNativeQuery(
                        """
                        insert into administrative_fine_payment (id, payment_id, fine_id, amount, paid_date, reference,
                                                                 recorded_by, recorded_client, recorded_at)
                        select :id, :id, f.id, :amount, :day, :number, :by, :client, :now
                        from administrative_fine f
                        where f.reference = :reference
                          and f.withdrawn_at is null
                        """)
                .setParameter("id", Ids.next())
                .setParameter("amount", amount)
                .setParameter("day", day)
                .setParameter("number", number)
                .setParameter("by", by.name())
                .setParameter("client", by.clientId())
                .setParameter("reference", reference)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * A payment does not count, of whomever the fine was and is; what was believed until now stays.
     *
     * @param reference of its fine
     */
    public void makeVoid(String reference, UUID payment, String reason, ActingPerson by, Instant now) {
        database.createNativeQuery(
                        """
                        update administrative_fine_payment p
                        set voided_at = :now, voided_by = :by, void_reason = :reason
                        from administrative_fine f
                        where f.id = p.fine_id
                          and f.reference = :reference
                          and p.payment_id = :payment
                          and p.voided_at is null
                        """)
                .setParameter("now", now)
                .setParameter("by", by.name())
                .setParameter("reason", reason)
                .setParameter("reference", reference)
                .setParameter("payment", payment)
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

    /** What was paid on several fines, by reference, the earliest first, with what does not count; in one statement. */
    @SuppressWarnings("unchecked")
    public Map<String, List<Payment>> payments(Collection<String> references) {
        Map<String, List<Payment>> payments = new HashMap<>();
        if (references.isEmpty()) {
            return payments;
        }
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select f.reference, p.payment_id, to_char(p.paid_date, 'YYYY-MM-DD'), p.amount, p.reference,
                               p.recorded_by, p.recorded_client, p.voided_at, p.voided_by, p.void_reason
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
                .add(payment(row)));
        return payments;
    }

    private static Payment payment(Object[] row) {
        Instant voidedAt = (Instant) row[7];
        return new Payment(
                (UUID) row[1],
                LocalDate.parse((String) row[2]),
                (Long) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                voidedAt == null ? null : new Voided(voidedAt, (String) row[8], (String) row[9]));
    }
}

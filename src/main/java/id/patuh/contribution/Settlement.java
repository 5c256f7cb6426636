package id.patuh.contribution;

import id.patuh.platform.event.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps on each line of the ledger what its payments come to: what is paid, and the late fine that is fixed by it. */
@ApplicationScoped
class Settlement {

    private static final String WRITE =
            """
            update contribution c
            set paid = t.paid, paid_date = t.paid_date, fine_fixed = t.fine_fixed, fine_paid = t.fine_paid,
                version = (select max(m.version) + 1
                           from contribution m
                           where m.employer_id = c.employer_id and m.month = c.month),
                updated_at = :now
            from (%s) t
            where c.employer_id = t.employer_id and c.month = t.month
              and c.programme = t.programme and c.segment = t.segment
              and (c.paid, c.paid_date, c.fine_fixed, c.fine_paid)
                  is distinct from (t.paid, t.paid_date, t.fine_fixed, t.fine_paid)
            """;

    private final EntityManager database;
    private final OpenLines lines;
    private final AllocationCutting cutting;

    Settlement(EntityManager database, OpenLines lines, AllocationCutting cutting) {
        this.database = database;
        this.lines = lines;
        this.cutting = cutting;
    }

    /** Settles lines whose payments changed. */
    void settle(List<LineKey> keys, Instant now) {
        TextTable table = LedgerWriter.keys(keys);
        if (!table.isEmpty()) {
            write(lines.of(table.query(), table.values()), now);
        }
    }

    /** Settles lines of a query that were written at this moment and had payments before; what is too much is given back. */
    void settleChanged(String told, Map<String, Object> values, Instant now, Journal.Bulk bulk) {
        String paid =
                """
                select c.employer_id, c.month, c.programme, c.segment
                from contribution c
                join (%s) t
                  on t.employer_id = c.employer_id and t.month = c.month
                 and t.programme = c.programme and t.segment = c.segment
                where (c.paid > 0 or c.fine_paid > 0)
                  and c.recorded_at = cast(:moment as timestamptz)
                """
                        .formatted(told);
        Map<String, Object> atNow = new HashMap<>(values);
        atNow.put("moment", now);
        List<OpenLine> changed = lines.of(paid, atNow);
        List<OpenLine> overpaid = changed.stream()
                .filter(line -> line.overpaid() > 0 || line.overpaidFine() > 0)
                .toList();
        if (!overpaid.isEmpty()) {
            cutting.cut(overpaid, now, bulk);
        }
        write(overpaid.isEmpty() ? changed : lines.of(paid, atNow), now);
    }

    /** Settles the lines of a query of {@code employer_id, month, programme, segment}. */
    void settleAll(String keys, Map<String, Object> values, Instant now) {
        write(lines.of(keys, values), now);
    }

    private void write(List<OpenLine> settled, Instant now) {
        TextTable table = new TextTable()
                .column("employer_id", "uuid")
                .column("month", "date")
                .column("programme", "text")
                .column("segment", "text")
                .column("paid", "bigint")
                .column("paid_date", "date")
                .column("fine_fixed", "bigint")
                .column("fine_paid", "bigint");
        for (OpenLine line : settled) {
            LateFine.Standing standing = line.settled();
            table.row(
                    line.key().employerId(),
                    line.key().month(),
                    line.key().programme(),
                    line.key().segment(),
                    standing.paid(),
                    line.principal().isEmpty() ? null : line.lastPaid(),
                    standing.fixed(),
                    line.finePaid());
        }
        if (!table.isEmpty()) {
            Query update = database.createNativeQuery(WRITE.formatted(table.query()));
            table.values().forEach(update::setParameter);
            update.setParameter("now", now).executeUpdate();
        }
    }
}

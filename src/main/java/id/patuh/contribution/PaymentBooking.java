package id.patuh.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records payments, one or a million by the same statements, books them on the ledger, and settles what they touch. */
@ApplicationScoped
class PaymentBooking {

    private static final String UNPAID =
            """
            select u.employer_id, u.month, u.programme, u.segment
            from contribution u
            where u.employer_id = any(cast(cast(:employers as text[]) as uuid[]))
              and (u.paid < u.due or u.fine_paid < u.fine_fixed)
            """;

    private static final String PAYMENTS =
            """
            insert into payment (id, employer_id, paid_date, amount, code_month, reference, source, import_id, version,
                                 recorded_at)
            select id, employer_id, paid_date, amount, code_month, reference, source, import_id, 0,
                   cast(:now as timestamptz)
            from (%s) told
            """;

    private static final String ALLOCATIONS =
            """
            insert into payment_allocation (payment_id, employer_id, month, programme, segment, part, amount)
            select payment_id, employer_id, month, programme, segment, part, amount
            from (%s) told
            """;

    private final EntityManager database;
    private final OpenLines lines;
    private final Settlement settlement;

    PaymentBooking(EntityManager database, OpenLines lines, Settlement settlement) {
        this.database = database;
        this.lines = lines;
        this.settlement = settlement;
    }

    /** What an employer's lines owe: those with anything unpaid, and those named. */
    Map<LineKey, OpenLine> owed(List<UUID> employers, List<LineKey> named) {
        TextTable keys = LedgerWriter.keys(named);
        Map<String, Object> values = keys.values();
        values.put("employers", employers.stream().map(UUID::toString).toArray(String[]::new));
        Map<LineKey, OpenLine> owed = new TreeMap<>();
        lines.of(UNPAID + "union\n" + keys.query(), values).forEach(line -> owed.put(line.key(), line));
        return owed;
    }

    /** Records payments of employers that the caller has locked, the earliest first; the lines they touched. */
    List<LineKey> book(List<NewPayment> payments, Instant now) {
        List<NewPayment> inOrder = payments.stream()
                .sorted(Comparator.comparing(NewPayment::paidDate).thenComparing(NewPayment::id))
                .toList();
        Map<UUID, List<Share>> shares = shares(inOrder);
        insert(PAYMENTS, payments(inOrder), now);
        insert(ALLOCATIONS, allocations(shares), null);
        List<LineKey> touched = shares.values().stream()
                .flatMap(List::stream)
                .map(Share::line)
                .distinct()
                .sorted()
                .toList();
        settlement.settle(touched, now);
        return touched;
    }

    private Map<UUID, List<Share>> shares(List<NewPayment> payments) {
        List<UUID> employers =
                payments.stream().map(NewPayment::employerId).distinct().toList();
        List<LineKey> named = payments.stream()
                .flatMap(payment -> payment.shares().stream())
                .map(Share::line)
                .distinct()
                .toList();
        Map<UUID, Map<LineKey, OpenLine>> byEmployer = owed(employers, named).values().stream()
                .collect(Collectors.groupingBy(
                        line -> line.key().employerId(),
                        Collectors.toMap(OpenLine::key, line -> line, (one, other) -> one, TreeMap::new)));
        Map<UUID, List<Share>> shares = new TreeMap<>();
        for (NewPayment payment : payments) {
            Map<LineKey, OpenLine> state = byEmployer.computeIfAbsent(payment.employerId(), unused -> new TreeMap<>());
            List<Share> booked = payment.shares().isEmpty()
                    ? PaymentRules.book(
                            List.copyOf(state.values()), payment.amount(), payment.paidDate(), payment.code())
                    : payment.shares();
            booked.forEach(share -> state.computeIfPresent(
                    share.line(), (key, line) -> line.with(share.part(), payment.paidDate(), share.amount())));
            shares.put(payment.id(), new ArrayList<>(booked));
        }
        return shares;
    }

    private static TextTable payments(List<NewPayment> payments) {
        TextTable table = new TextTable()
                .column("id", "uuid")
                .column("employer_id", "uuid")
                .column("paid_date", "date")
                .column("amount", "bigint")
                .column("code_month", "date")
                .column("reference", "text")
                .column("source", "text")
                .column("import_id", "uuid");
        payments.forEach(each -> table.row(
                each.id(),
                each.employerId(),
                each.paidDate(),
                each.amount(),
                each.code() == null ? null : each.code().atDay(1),
                each.reference(),
                each.source(),
                each.importId()));
        return table;
    }

    private static TextTable allocations(Map<UUID, List<Share>> shares) {
        TextTable table = new TextTable()
                .column("payment_id", "uuid")
                .column("employer_id", "uuid")
                .column("month", "date")
                .column("programme", "text")
                .column("segment", "text")
                .column("part", "text")
                .column("amount", "bigint");
        shares.forEach((payment, all) -> all.forEach(share -> table.row(
                payment,
                share.line().employerId(),
                share.line().month(),
                share.line().programme(),
                share.line().segment(),
                share.part(),
                share.amount())));
        return table;
    }

    private void insert(String sql, TextTable table, @org.jspecify.annotations.Nullable Instant now) {
        if (table.isEmpty()) {
            return;
        }
        Query insert = database.createNativeQuery(sql.formatted(table.query()));
        table.values().forEach(insert::setParameter);
        if (now != null) {
            insert.setParameter("now", now);
        }
        insert.executeUpdate();
    }
}

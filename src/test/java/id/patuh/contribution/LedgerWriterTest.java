package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.enters;
import static id.patuh.contribution.Ledgers.line;
import static id.patuh.contribution.Ledgers.month;
import static id.patuh.contribution.Ledgers.pays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.testing.Database;
import id.patuh.testing.Statements;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many lines at once, by the statement that writes one. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LedgerWriterTest {

    private static final String LINES =
            """
            select e.id as employer_id, date '2026-02-01' as month, p.programme, 'PU' as segment, 3 as workers,
                   cast(9000000 as bigint) as wage_base, cast(null as bigint) as due_reported,
                   cast(:due as bigint) as due_computed, cast(:due as bigint) as due_employer,
                   cast(0 as bigint) as due_worker, cast(0 as bigint) as deferred, cast(null as date) as deferred_until,
                   date '2026-03-16' as due_date, cast(null as text) as sector, 'BPJS' as source, cast(:bulk as uuid) as import_id
            from employer e
            cross join (values ('JKM'), ('JHT')) p (programme)
            where e.id in (:employers)""";

    @Inject
    Database database;

    @Inject
    LedgerWriter writer;

    @Inject
    PaymentIntake intake;

    @Inject
    CurrentCaller caller;

    @Test
    @ActivateRequestContext
    void many_lines_are_written_corrected_and_left_alone_by_one_statement() {
        String one = anEmployer(1);
        String other = anEmployer(1);
        enters(one, "2026-02", line("JHT", 3, 8_000_000)).statusCode(201);
        pays(one, "2026-03-20", 100, "").statusCode(201);
        String both = "('" + one + "', '" + other + "')";

        assertThat(written(4_000_000, one, other)).isEqualTo(4);
        assertThat(written(4_000_000, one, other)).isZero();
        assertThat(written(5_000_000, one, other)).isEqualTo(4);

        month(one, "2026-02")
                .body("lines.programme", contains("JKM", "JHT"))
                .body("lines.due.amount", contains("5000000", "5000000"))
                .body("lines.paid.amount", contains("0", "100"))
                .body("lines.lateFineFixed.amount", contains("0", "2"));
        month(other, "2026-02").body("version", equalTo(1));
        assertThat(database.count("contribution_superseded where employer_id in " + both))
                .isEqualTo(5);
        assertThat(database.count(
                        "change where type = 'contribution.recorded' and import_id is not null and employer_id in "
                                + both))
                .isEqualTo(4);
    }

    @Test
    @ActivateRequestContext
    void a_hundred_employers_take_as_many_statements_as_one() {
        String[] employers = new String[100];
        for (int i = 0; i < employers.length; i++) {
            employers[i] = anEmployer(1);
        }
        long forOne = statements(1_000_000, employers[0]);
        long forAll = statements(2_000_000, employers);
        assertThat(forAll).isEqualTo(forOne).isLessThan(10);
    }

    /** Statements, but for those that look whether the law changed. */
    private long statements(long due, String... employers) {
        return Statements.of(() -> written(due, employers)).stream()
                .filter(sql -> !sql.toLowerCase(java.util.Locale.ROOT).contains("provision"))
                .count();
    }

    @Test
    @ActivateRequestContext
    void payments_of_a_register_are_booked_once_by_the_same_rule() {
        String one = anEmployer(2);
        String other = anEmployer(2);
        enters(one, "2026-02", line("JKK", 2, 8_000_000)).statusCode(201);
        UUID bulk = UUID.randomUUID();
        Map<String, Object> values = Map.of("employers", List.of(UUID.fromString(one), UUID.fromString(other)));
        String paid =
                """
                select gen_random_uuid() as id, e.id as employer_id, date '2026-03-01' as paid_date, 50000 as amount,
                       date '2026-02-01' as code_month, 'N-9' as reference, 'BPJS' as source, null as import_id
                from employer e
                where e.id in (:employers)""";
        asExchange();
        for (int expected : new int[] {2, 0}) {
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> intake.take(paid, values, new Journal.Bulk(SubjectKind.IMPORT, bulk, 1))))
                    .isEqualTo(expected);
        }
        month(one, "2026-02").body("paid.amount", equalTo("43200"));
        assertThat(database.count("change where type in ('payment.recorded', 'contribution.paid') and import_id = '"
                        + bulk + "'"))
                .isEqualTo(3);
    }

    private void asExchange() {
        caller.set(new Caller(
                "exchange-demo",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private int written(long due, String... employers) {
        asExchange();
        UUID bulk = UUID.randomUUID();
        List<UUID> ids =
                java.util.Arrays.stream(employers).map(UUID::fromString).toList();
        Map<String, Object> values = Map.of("due", due, "bulk", bulk, "employers", ids);
        return QuarkusTransaction.requiringNew()
                .call(() -> writer.recordAll(LINES, values, new Journal.Bulk(SubjectKind.IMPORT, bulk, 1)));
    }
}

package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who is judged by whose run, and what runs beside each other leave. Nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class DetectionScopeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID HEAD = UUID.fromString("ffffffff-0000-7000-8000-000000000001");
    private static final UUID BRANCH = UUID.fromString("ffffffff-0000-7000-8000-000000000002");
    private static final UUID BEFORE = UUID.fromString("ffffffff-0000-7000-8000-000000000000");
    private static final UUID OLD = UUID.fromString("ffffffff-0000-7000-8000-0000000000ff");
    private static final String COLUMNS =
            "name, legal_form, employer_class, scale, scale_source, region_code, parent_id, status";
    private static final String HERE = "8271";
    private static final String ELSEWHERE = "3171";

    @Inject
    Verdicts verdicts;

    @Inject
    DetectionWriter writer;

    @Inject
    DataSource database;

    @Inject
    Directory directory;

    @Inject
    CurrentCaller current;

    @Test
    @ActivateRequestContext
    void a_branch_is_judged_by_the_run_of_its_own_region_and_kept_for_it_alone() throws SQLException {
        undone(() -> {
            Verdicts.Session session = verdicts.fresh(DAY);

            assertThat(found(session, Optional.of(Set.of(HERE))))
                    .extracting(Suspicion::employerId)
                    .containsOnly(BRANCH);
            assertThat(found(session, Optional.of(Set.of(ELSEWHERE)))).isEmpty();
            assertThat(found(session, Optional.empty()))
                    .extracting(Suspicion::regionCode)
                    .containsOnly(HERE);
        });
    }

    @Test
    @ActivateRequestContext
    void what_a_later_run_saw_is_not_gone_when_an_earlier_one_ends() throws SQLException {
        undone(() -> {
            UUID earlier = run();
            UUID later = run();
            List<Suspicion> found = found(verdicts.fresh(DAY), Optional.of(Set.of(HERE)));
            Optional<Set<String>> here = Optional.of(Set.of(HERE));

            writer.keep(earlier, found, Instant.now());
            writer.keep(later, found, Instant.now());
            writer.keep(earlier, found, Instant.now());

            writer.gone(Detection.findById(earlier), here, Instant.now());
            assertThat(status()).containsOnly("OPEN");
            writer.gone(Detection.findById(later), here, Instant.now());
            assertThat(status()).containsOnly("OPEN");
            UUID last = run();
            writer.gone(Detection.findById(last), here, Instant.now());
            assertThat(status()).containsOnly("GONE");
        });
    }

    @Test
    @ActivateRequestContext
    void what_goes_on_keeps_the_month_in_which_it_was_first_seen_and_follows_its_establishment() throws SQLException {
        undone(() -> {
            Optional<Set<String>> everywhere = Optional.empty();
            writer.keep(run(), found(verdicts.fresh(LocalDate.of(2026, 9, 20)), everywhere), Instant.now());
            execute("update employer_fact set superseded_at = now() where employer_id = '" + BRANCH + "'");
            fact(BRANCH, 1, "2010-01-01", "8272", HEAD);
            writer.keep(run(), found(verdicts.fresh(DAY), everywhere), Instant.now());

            assertThat(texts("select to_char(from_month, 'YYYY-MM') || ' ' || region_code from detected_finding"
                            + " where employer_id = '" + BRANCH + "' and category = 'PDS_TK'"))
                    .containsExactly("2026-09 8272");
        });
    }

    @Test
    @ActivateRequestContext
    void a_lot_of_whom_nothing_is_known_on_the_day_does_not_end_the_run() throws SQLException {
        undone(() -> {
            LocalDate longAgo = LocalDate.of(2009, 12, 31);
            employer(OLD, HERE, null);
            fact(OLD, 0, "2000-01-01", HERE, null);

            assertThat(verdicts.suspected(BEFORE, 1, Optional.empty(), verdicts.fresh(longAgo), true))
                    .extracting(FactRow::employer)
                    .containsExactly(OLD);
        });
    }

    private List<Suspicion> found(Verdicts.Session session, Optional<Set<String>> regions) {
        List<FactRow> rows = verdicts.suspected(BEFORE, 100, regions, session, false);
        return session.suspicions(rows, List.of(Category.PDS_TK), regions);
    }

    /** Head office elsewhere and in order, a branch here that is registered in part. */
    private void register() throws SQLException {
        employer(HEAD, ELSEWHERE, null);
        fact(HEAD, 0, "2010-01-01", ELSEWHERE, null);
        employer(BRANCH, HERE, HEAD);
        fact(BRANCH, 0, "2010-01-01", HERE, HEAD);
        for (UUID each : List.of(HEAD, BRANCH)) {
            for (String programme : List.of("JKK", "JKM", "JHT")) {
                execute(
                        "insert into registration_fact (employer_id, programme, version, valid_from, recorded_at, segment,"
                                + " status, registered_date, workers_registered, source) values ('" + each + "', '"
                                + programme
                                + "', 0, '2010-01-01', now(), 'PU', '" + (each.equals(HEAD) ? "REGISTERED" : "PARTIAL")
                                + "', '2020-01-01', 10, 'BPJS')");
            }
        }
    }

    private void employer(UUID id, String region, UUID head) throws SQLException {
        execute("insert into employer (id, version, created_at, updated_at, " + COLUMNS + ") values ('" + id
                + "', 0, now(), now(), " + values(region, head) + ")");
    }

    private void fact(UUID id, int version, String from, String region, UUID head) throws SQLException {
        execute("insert into employer_fact (employer_id, version, valid_from, recorded_at, " + COLUMNS + ") values ('"
                + id + "', " + version + ", '" + from + "', now(), " + values(region, head) + ")");
    }

    private static String values(String region, UUID head) {
        return "'PT Contoh Cabang', 'PT', 'PRIVATE', 'SMALL', 'OSS', '" + region + "', "
                + (head == null ? "null" : "'" + head + "'") + ", 'ACTIVE'";
    }

    private UUID run() {
        Detection run = new Detection(new OrderDetection(null, null, null, false), DAY, current.get(), Instant.now());
        run.persistAndFlush();
        return run.id();
    }

    private List<String> status() throws SQLException {
        return texts("select status from detected_finding where employer_id = '" + BRANCH + "'");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Something that may fail in the database. */
    @FunctionalInterface
    private interface Try {
        void run() throws SQLException;
    }

    private void undone(Try work) throws SQLException {
        QuarkusTransaction.begin();
        try {
            directory.client("bpjs-pusat").ifPresent(current::set);
            register();
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}

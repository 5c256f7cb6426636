package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.testing.register.InventedRegister;
import id.patuh.testing.register.RegisterFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A large file whose replicas are killed again and again ends as if nobody had touched them. */
@ExtendWith(Deployment.OfThisRun.class)
class ImportKilledIT {

    private static final boolean PROOF = Boolean.getBoolean("patuh.proof");
    private static final int ROWS = PROOF ? 1_000_000 : 10_000;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(PROOF ? 60 : 5);

    /** What an import left behind, without ids and moments: every employer with its numbers, history and changes. */
    private static final String STATE =
            """
            select count(*) || ' ' || coalesce(sum(('x' || substr(md5(concat_ws('|', e.name, e.legal_form, e.employer_class,
                     e.scale, e.region_code, e.address, e.kbli_code, e.risk_group, e.known_workers, e.status, e.version,
                     (select string_agg(concat_ws(' ', i.scheme, i.value, i.branch, i.valid_from), ';' order by i.scheme, i.value)
                      from employer_identifier i where i.employer_id = e.id),
                     (select string_agg(concat_ws(' ', f.version, f.valid_from, f.valid_to, f.name), ';' order by f.id)
                      from employer_fact f where f.employer_id = e.id),
                     (select string_agg(concat_ws(' ', c.type, c.subject_version), ';' order by c.position)
                      from change c where c.subject_id = e.id)
                   )), 1, 15))::bit(60)::bigint), 0)
            from employer e
            where e.import_id = '%1$s'
            """;

    private static final String REPORT =
            """
            select count(*) || ' ' || count(distinct line) || ' ' || coalesce(sum(('x' || substr(md5(concat_ws('|', line,
                     outcome, faults, raw)), 1, 15))::bit(60)::bigint), 0)
            from import_row
            where import_id = '%1$s'
            """;

    private static final String AUDITED =
            """
            select coalesce(sum(row_count), 0)::text from audit_entry where kind = 'WRITE' and subject_id = '%1$s'
            """;

    private final Deployment deployment;
    private final Client office;

    ImportKilledIT(Deployment deployment) {
        this.deployment = deployment;
        this.office = new Client(deployment.issuer().token("bpjs-pusat"));
    }

    @Test
    void killed_three_times_at_random_moments_it_ends_as_if_undisturbed() throws IOException, SQLException {
        Path file = Files.createTempFile("register", ".csv");
        List<RegisterFile.Spoiled> spoiled = RegisterFile.of(
                        InventedRegister.under("", ROWS).withoutVillages())
                .spoiledEach(100)
                .writeCsv(file);
        long seed = System.nanoTime();
        Random random = new Random(seed);

        String killed = bring(file);
        for (int kill = 1; kill <= KILLS; kill++) {
            long rows = ROWS * (kill - 1) / KILLS + random.nextInt(ROWS / KILLS / 2);
            Patience.until("rows landed", PATIENCE, () -> landed(killed) >= rows);
            List.of(deployment.first(), deployment.second()).forEach(Replica::kill);
            List.of(deployment.first(), deployment.second()).forEach(Replica::relaunch);
            List.of(deployment.first(), deployment.second()).forEach(Replica::awaitReady);
        }
        JsonNode first = await(killed);
        List<String> disturbed = state(killed);
        forget(killed);
        String whole = bring(file);
        JsonNode second = await(whole);

        Shown.that("%d rows, killed %d times (seed %d): %s", ROWS, KILLS, seed, disturbed);
        assertThat(disturbed).isEqualTo(state(whole));
        for (String count :
                List.of("rowsTotal", "rowsDone", "rowsCreated", "rowsUpdated", "rowsUnchanged", "rowsRejected")) {
            assertThat(first.path(count)).as(count).isEqualTo(second.path(count));
        }
        assertThat(first.path("rowsRejected").asInt()).isEqualTo(spoiled.size());
        assertThat(deployment.count("import_file")).isZero();
        forget(whole);
        Files.delete(file);
    }

    private String bring(Path file) throws IOException {
        HttpResponse<String> answer = office.importEmployers(deployment.first(), RegisterFile.MAPPING, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Client.body(answer).path("id").asText();
    }

    private long landed(String id) {
        return deployment.count("import_row where import_id = '" + id + "'");
    }

    private JsonNode await(String id) {
        Patience.until(
                "completed",
                PATIENCE,
                () -> deployment.count("import where state in ('STAGED', 'RUNNING') and id = '" + id + "'") == 0);
        JsonNode done =
                Client.body(office.get(deployment.first(), "/v1/imports/" + id).join());
        assertThat(done.path("state").asText()).isEqualTo("COMPLETED");
        return done;
    }

    private List<String> state(String id) throws SQLException {
        return List.of(text(STATE.formatted(id)), text(REPORT.formatted(id)), text(AUDITED.formatted(id)));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = deployment.asOwner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    /** Takes every trace away, so that the same file is new again. */
    private void forget(String id) throws SQLException {
        String made = "(select id from employer where import_id = '" + id + "')";
        try (Connection connection = deployment.asOwner();
                Statement statement = connection.createStatement()) {
            // each employer is looked for in every table that may name it: plans made once, not a million times
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("delete from employer_identifier where employer_id in " + made);
            statement.execute("delete from employer_fact where employer_id in " + made);
            statement.execute("delete from change where import_id = '" + id + "'");
            statement.execute("delete from employer where import_id = '" + id + "'");
        }
    }
}

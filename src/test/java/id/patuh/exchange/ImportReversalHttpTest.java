package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An import that is taken back leaves what there would be without it, and nothing that others did is lost. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ImportReversalHttpTest {

    private static final String EMPLOYERS =
            """
            {"columns": {"identifiers.NPP": "npp", "name": "nama", "validFrom": "sejak"},
             "constants": {"employerClass": "PRIVATE", "legalForm": "PT", "regionCode": "8271"},
             "regionCodeSystem": "KEMENDAGRI", "source": "Contoh"}""";

    private static final String REGISTRATIONS =
            """
            {"columns": {"identifiers.NPP": "npp", "workersRegistered": "tk", "workersKnown": "nyata", "validFrom": "sejak"},
             "constants": {"programme": "JHT", "segment": "PU", "status": "PARTIAL"}, "source": "Contoh"}""";

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Test
    void a_change_that_comes_while_it_is_taken_back_stays() throws SQLException {
        String npp = Imports.npp();
        named(npp, "PT Contoh Asal", "2026-01-01");
        String id = idOf(npp);
        String second = named(npp, "PT Contoh Keliru", "2026-02-01");
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "update employer set name = 'PT Contoh Tangan', version = version + 1 where id = '" + id + "'");
            statement.execute("insert into change (type, subject_kind, subject_id, subject_version, employer_id)"
                    + " values ('employer.amended', 'EMPLOYER', '" + id + "', 2, '" + id + "')");
            reverse(second).then().statusCode(202);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            other.commit();
        }
        Imports.await("bpjs-malut", "/v1/imports/" + second, "COMPLETED").body("failure", equalTo("import-built-on"));
        employer(id).body("name", equalTo("PT Contoh Tangan")).body("version", equalTo(2));
    }

    @Test
    void a_version_that_nobody_told_of_keeps_it_too() {
        String npp = Imports.npp();
        String first = named(npp, "PT Contoh Bisu", "2026-01-01");
        database.run("update employer set version = version + 1 where id = '" + idOf(npp) + "'");
        reverse(first).then().statusCode(202);
        Imports.await("bpjs-malut", "/v1/imports/" + first, "COMPLETED").body("failure", equalTo("import-built-on"));
        assertThat(database.count("employer_identifier where valid_to is null and value = '" + npp + "'"))
                .isEqualTo(1);
    }

    @Test
    void one_state_is_believed_of_each_day_afterwards() {
        String npp = Imports.npp();
        named(npp, "PT Contoh Hari", "2026-01-01");
        String id = idOf(npp);
        counted(npp, "5", "5", "2026-01-01");
        String second = named(npp, "PT Contoh Lain Hari", "2026-03-01");
        String third = counted(npp, "6", "6", "2026-03-01");
        reversed(third);
        reversed(second);
        for (String table : new String[] {"employer_fact", "registration_fact"}) {
            String believed = table + " where superseded_at is null and employer_id = '" + id + "'";
            assertThat(database.count(believed)).as(table).isEqualTo(1);
            assertThat(database.count(believed + " and valid_from = '2026-01-01' and valid_to is null"))
                    .as(table)
                    .isEqualTo(1);
        }
        as("bpjs-malut")
                .queryParam("asOf", "2026-03-02")
                .get("/v1/employers/" + id)
                .then()
                .body("name", equalTo("PT Contoh Hari"));
    }

    @Test
    void what_was_taken_back_itself_is_nothing_built_on_and_the_import_before_is_named_again() {
        String npp = Imports.npp();
        String first = named(npp, "PT Contoh Pertama", "2026-01-01");
        String id = idOf(npp);
        String second = named(npp, "PT Contoh Kedua", "2026-02-01");
        String third = named(npp, "PT Contoh Ketiga", "2026-03-01");
        reverse(second).then().statusCode(409).body("code", equalTo("import-built-on"));
        reversed(third);
        assertThat(lastImport(id, second)).isEqualTo(1);
        employer(id).body("name", equalTo("PT Contoh Kedua"));
        reversed(second);
        assertThat(lastImport(id, first)).isEqualTo(1);
        employer(id).body("name", equalTo("PT Contoh Pertama"));
        reversed(first);
        as("bpjs-malut").get("/v1/employers/" + id).then().statusCode(410);
    }

    @Test
    void an_import_that_named_an_employer_twice_gives_back_the_state_before_both() {
        String npp = Imports.npp();
        named(npp, "PT Contoh Semula", "2026-01-01");
        String id = idOf(npp);
        String second = named(npp, "PT Contoh Sekali", "2026-02-01");
        String third = named(npp, "PT Contoh Dua Kali", "2026-03-01");
        database.run("update import_row set import_id = '" + second + "', line = 3 where import_id = '" + third + "'");
        database.run("update employer_identifier set import_id = '" + second + "' where import_id = '" + third + "'");
        database.run("update import set state = 'REVERSED' where id = '" + third + "'");
        reversed(second);
        employer(id).body("name", equalTo("PT Contoh Semula"));
    }

    @Test
    void a_merger_keeps_the_registrations_of_the_merged() {
        String npp = Imports.npp();
        named(npp, "PT Contoh Lebur", "2026-01-01");
        String id = idOf(npp);
        String other = Imports.npp();
        named(other, "PT Contoh Terus", "2026-01-01");
        String registrations = counted(npp, "5", "5", "2026-01-01");
        posting(
                        "bpjs-malut",
                        "{\"survivorId\": \"" + idOf(other)
                                + "\", \"mergedDate\": \"2026-06-01\", \"reason\": \"Kembar\", \"source\": \"AHU\"}")
                .header("If-Match", "*")
                .post("/v1/employers/" + id + "/merger")
                .then()
                .statusCode(201);
        reverse(registrations)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-built-on"))
                .body("builtOn.type", hasItem("employer.merged"));
    }

    @Test
    void what_is_known_afterwards_is_what_the_rule_takes_of_what_others_counted() {
        String npp = Imports.npp();
        named(npp, "PT Contoh Hitung", "2026-01-01");
        String id = idOf(npp);
        counted(npp, "5", "5", "2026-01-31");
        String second = counted(npp, "5", "9", "2026-03-01");
        registration(id).body("workersKnown", equalTo(9));
        tells(id, "WLKP", "2026-02-15", 7, "");
        registration(id).body("workersKnown", equalTo(9));
        reversed(second);
        registration(id)
                .body("workersKnown", equalTo(7))
                .body("workersKnownSource", equalTo("WLKP"))
                .body("workersRegistered", equalTo(5));
        assertThat(database.count("registration_fact where superseded_at is null and valid_to is null and"
                        + " workers_known = 7 and employer_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_count_that_a_person_corrected_is_the_persons_and_stays() {
        String npp = Imports.npp();
        named(npp, "PT Contoh Koreksi", "2026-01-01");
        String id = idOf(npp);
        counted(npp, "5", "5", "2026-01-31");
        String second = counted(npp, "6", "9", "2026-03-01");
        tells(id, "Contoh", "2026-03-01", 9, ", \"reference\": \"BA 99/2026\"");
        reversed(second);
        registration(id).body("workersKnown", equalTo(9)).body("workersRegistered", equalTo(5));
        as("bpjs-malut")
                .get("/v1/employers/" + id + "/known-workforce")
                .then()
                .body("items.workers", containsInAnyOrder(5, 9))
                .body("items.find { it.workers == 9 }.reference", equalTo("BA 99/2026"));
    }

    @Test
    void a_person_who_changed_what_is_shown_keeps_the_import() {
        String npp = Imports.npp();
        String first = named(npp, "PT Contoh Ubah", "2026-01-01");
        patching("bpjs-malut", "*", "{\"address\": \"Jalan Contoh 1\"}")
                .patch("/v1/employers/" + idOf(npp))
                .then()
                .statusCode(200);
        reverse(first).then().statusCode(409).body("builtOn.type", hasItem("employer.amended"));
        as("bpjs-malut").get("/v1/imports/" + first).then().body("failure", nullValue());
    }

    private static String named(String npp, String name, String since) {
        return Imports.by("bpjs-malut")
                .with("mapping", EMPLOYERS)
                .file("npp,nama,sejak\n" + npp + "," + name + "," + since + "\n")
                .ends("COMPLETED")
                .body("rowsRejected", equalTo(0))
                .extract()
                .path("id");
    }

    private static String counted(String npp, String registered, String known, String since) {
        return Imports.by("bpjs-malut")
                .with("kind", "REGISTRATIONS")
                .with("mapping", REGISTRATIONS)
                .file("npp,tk,nyata,sejak\n" + npp + "," + registered + "," + known + "," + since + "\n")
                .ends("COMPLETED")
                .body("rowsRejected", equalTo(0))
                .extract()
                .path("id");
    }

    private static void tells(String id, String counter, String day, int workers, String more) {
        posting(
                        "bpjs-malut",
                        "{\"programme\": \"JHT\", \"source\": \"%s\", \"asOfDate\": \"%s\", \"workers\": %s%s}"
                                .formatted(counter, day, workers, more))
                .post("/v1/employers/" + id + "/known-workforce")
                .then()
                .statusCode(201);
    }

    private long lastImport(String id, String importId) {
        return database.count("employer where id = '" + id + "' and import_id = '" + importId + "'");
    }

    private static String idOf(String npp) {
        return as("bpjs-malut").queryParam("npp", npp).get("/v1/employers").path("items[0].id");
    }

    private static ValidatableResponse employer(String id) {
        return as("bpjs-malut").get("/v1/employers/" + id).then().statusCode(200);
    }

    private static ValidatableResponse registration(String id) {
        return as("bpjs-malut")
                .get("/v1/employers/" + id + "/registrations/JHT")
                .then()
                .statusCode(200);
    }

    private static void reversed(String id) {
        reverse(id).then().statusCode(202);
        Imports.await("bpjs-malut", "/v1/imports/" + id, "REVERSED");
    }

    private static Response reverse(String id) {
        return as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/imports/" + id + "/reversal");
    }
}

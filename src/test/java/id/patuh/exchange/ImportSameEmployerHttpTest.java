package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** One file says one thing about an employer, whatever numbers it has and wherever in the file it stands. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ImportSameEmployerHttpTest {

    private static final String HEADER = "npp,nama,kab,pekerja,nib,pusat\n";

    private static final String WITH_HEAD_OFFICE =
            Imports.COMPANIES.replace("\"name\": \"nama\"", "\"name\": \"nama\", \"headOffice.NPP\": \"pusat\"");

    private static final String REGISTRATIONS =
            """
            {"columns": {"identifiers.NPP": "npp", "programme": "prog"},
             "constants": {"segment": "PU", "status": "REGISTERED"}, "source": "Contoh"}""";

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Test
    void two_numbers_of_a_survivor_make_one_registration_and_the_other_row_is_told() {
        String one = Imports.npp();
        String other = Imports.npp();
        String id = withBoth(one, other);
        String csv = "npp,prog\n" + one + ",JKK\n" + other + ",JKM\n" + other + ",JKK\n";
        for (String dryRun : new String[] {"true", "false"}) {
            Response done = Imports.by("bpjs-malut")
                    .with("kind", "REGISTRATIONS")
                    .with("mapping", REGISTRATIONS)
                    .with("dryRun", dryRun)
                    .file(csv)
                    .ends("COMPLETED")
                    .body("rowsCreated", equalTo(2))
                    .body("rowsRejected", equalTo(1))
                    .extract()
                    .response();
            as("bpjs-malut")
                    .get("/v1/imports/" + done.path("id") + "/report?outcome=REJECTED")
                    .then()
                    .body("items.line", contains(4))
                    .body("items[0].issues.code", contains("same-employer-in-file"))
                    .body("items[0].issues[0].detail", equalTo("Line 2 of the file is about the same employer."));
        }
        assertThat(database.count("registration_fact where employer_id = '" + id + "' and superseded_at is null"))
                .isEqualTo(2);
        Imports.by("bpjs-malut")
                .with("kind", "REGISTRATIONS")
                .with("mapping", REGISTRATIONS.replace("REGISTERED", "PARTIAL"))
                .file(csv)
                .ends("COMPLETED")
                .body("rowsUpdated", equalTo(2))
                .body("rowsRejected", equalTo(1));
        assertThat(database.count("registration_fact where employer_id = '" + id
                        + "' and superseded_at is null and valid_to is null"))
                .isEqualTo(2);
    }

    /** Rows that name a head office come in a portion of their own, behind all others. */
    @Test
    void a_row_of_a_later_portion_does_not_overwrite_an_earlier_one() {
        String head = Imports.npp();
        String one = Imports.npp();
        String other = Imports.npp();
        Imports.by("bpjs-malut")
                .with("mapping", WITH_HEAD_OFFICE)
                .file(HEADER + head + ",PT Contoh Induk,8271,,,\n" + one + ",PT Contoh Anak,8271,,," + head + "\n")
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2));
        String id = idOf(one);
        posting("bpjs-malut", "{\"scheme\": \"NPP\", \"value\": \"" + other + "\", \"source\": \"BPJS\"}")
                .post("/v1/employers/" + id + "/identifiers")
                .then()
                .statusCode(201);
        Response done = Imports.by("bpjs-malut")
                .with("mapping", WITH_HEAD_OFFICE)
                .file(HEADER + other + ",PT Contoh Anak Kedua,8271,,," + head + "\n" + one
                        + ",PT Contoh Anak Pertama,8271,,,\n")
                .ends("COMPLETED")
                .body("rowsUpdated", equalTo(1))
                .body("rowsRejected", equalTo(1))
                .extract()
                .response();
        as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report?outcome=REJECTED")
                .then()
                .body("items.line", contains(2))
                .body("items[0].issues[0].detail", equalTo("Line 3 of the file is about the same employer."));
        as("bpjs-malut").get("/v1/employers/" + id).then().body("name", equalTo("PT Contoh Anak Pertama"));
    }

    @Test
    void a_known_branch_may_repeat_the_nib_of_its_head_office_without_naming_it() {
        String head = Imports.npp();
        String branch = Imports.npp();
        String nib = "99" + String.format("%011d", System.nanoTime() % 100_000_000_000L);
        Imports.by("bpjs-malut")
                .with("mapping", WITH_HEAD_OFFICE)
                .file(HEADER + branch + ",PT Contoh Cabang,8204,3,," + head + "\n" + head + ",PT Contoh Pusat,8271,9,"
                        + nib + ",\n")
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2));
        Response done = Imports.by("bpjs-malut")
                .file("npp,nama,kab,pekerja,nib\n" + branch + ",PT Contoh Cabang,8204,4," + nib + "\n" + head
                        + ",PT Contoh Pusat,8271,9," + nib + "\n" + Imports.npp() + ",PT Contoh Lain,8271,9," + nib
                        + "\n")
                .ends("COMPLETED")
                .body("rowsUpdated", equalTo(1))
                .body("rowsUnchanged", equalTo(1))
                .extract()
                .response();
        as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report?outcome=REJECTED")
                .then()
                .body("items.line", contains(4))
                .body("items[0].issues.code", org.hamcrest.Matchers.hasItem("duplicate-in-file"));
    }

    @Test
    void no_branch_lands_under_a_head_office_that_ceases_meanwhile() throws SQLException {
        String head = Imports.npp();
        Imports.by("bpjs-malut")
                .file("npp,nama,kab,pekerja,nib\n" + head + ",PT Contoh Tutup,8271,,\n")
                .ends("COMPLETED");
        String branch = Imports.npp();
        Response sent;
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update employer set status = 'CEASED' where id = '" + idOf(head) + "'");
            sent = Imports.by("bpjs-malut")
                    .with("mapping", WITH_HEAD_OFFICE)
                    .file(HEADER + branch + ",PT Contoh Cabang,8271,,," + head + "\n")
                    .send();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            other.commit();
        }
        Imports.await("bpjs-malut", sent.header("Location"), "COMPLETED").body("rowsRejected", equalTo(1));
        as("bpjs-malut")
                .get(sent.header("Location") + "/report")
                .then()
                .body("items[0].issues.code", contains("employer-not-active"));
    }

    /** An employer with two numbers, as a merger leaves it; its id. */
    private static String withBoth(String one, String other) {
        Imports.by("bpjs-malut")
                .file("npp,nama,kab,pekerja,nib\n" + one + ",PT Contoh Satu,8271,,\n" + other
                        + ",PT Contoh Dua,8271,,\n")
                .ends("COMPLETED");
        String survivor = idOf(other);
        posting(
                        "bpjs-malut",
                        "{\"survivorId\": \"" + survivor + "\", \"mergedDate\": \""
                                + LocalDate.now(ZoneId.of("Asia/Jayapura"))
                                + "\", \"reason\": \"Kembar\", \"source\": \"AHU\"}")
                .header("If-Match", "*")
                .post("/v1/employers/" + idOf(one) + "/merger")
                .then()
                .statusCode(201);
        return survivor;
    }

    private static String idOf(String npp) {
        return as("bpjs-malut").queryParam("npp", npp).get("/v1/employers").path("items[0].id");
    }
}

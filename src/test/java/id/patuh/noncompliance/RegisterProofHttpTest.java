package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.registers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Must show: a breach of registration or data is resolved by the register itself, not by a word. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class RegisterProofHttpTest {

    private static final String RESOLVED = "{\"status\": \"RESOLVED\", \"resolution\": \"Sudah\"%s}";

    @Inject
    Database database;

    @Test
    void who_is_found_unregistered_is_resolved_by_a_registration_in_the_programmes_of_the_finding() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PWBD", "CONFIRMED", ", \"programmes\": [\"JKK\", \"JKM\"], \"workersKnown\": 7"));
        refuses(open, "", "not-registered", "UU 24/2011 art. 15(1)", "no registration in force");
        String employer = open.has("employerId");
        registers(employer, "JKK", "NOT_REGISTERED", "").statusCode(201);
        refuses(open, "", "not-registered", "UU 24/2011 art. 15(1)", "no registration in force");
        registers(employer, "JKK", "REGISTERED", "").statusCode(200);
        refuses(open, "", "programme-not-registered", "Perpres 109/2013 art. 6", "JKM");
        // nor does it help to say in the same breath that less was found
        refuses(open, ", \"programmes\": [\"JKK\"]", "programme-not-registered", "Perpres 109/2013 art. 6", "JKM");
        registers(employer, "JKM", "REGISTERED", "").statusCode(201);
        resolves(open);
        open.takes("{\"step\": \"CLOSE_COMPLIANT\"}").statusCode(201).body("state", equalTo("CLOSED_COMPLIANT"));
    }

    @Test
    void
            who_is_found_registered_in_part_is_resolved_when_as_many_are_registered_as_the_finding_or_an_examination_knows() {
        String employer = anEmployer();
        registers(employer, "JKK", "PARTIAL", ", \"workersRegistered\": 18").statusCode(201);
        ACase open = aCase(
                employer,
                "ADMINISTRATIVE",
                finding("PDS_TK", "SUSPECTED", ", \"programmes\": [\"JKK\"], \"workersKnown\": 24"));
        refuses(open, "", "registered-in-part", "UU 24/2011 art. 15(1)", "JKK");
        registers(employer, "JKK", "REGISTERED", ", \"workersRegistered\": 20").statusCode(200);
        refuses(open, "", "workers-missing", "UU 24/2011 art. 15(1)", "20 workers registered in JKK, and 24");
        open.amendsFinding("{\"status\": \"CONFIRMED\", \"workersKnown\": 26}").statusCode(200);
        registers(employer, "JKK", "REGISTERED", ", \"workersRegistered\": 24").statusCode(200);
        refuses(open, "", "workers-missing", "UU 24/2011 art. 15(1)", "24 workers registered in JKK, and 26");
        registers(employer, "JKK", "REGISTERED", "").statusCode(200);
        refuses(open, "", "workers-not-reported", "UU 24/2011 art. 15(1)", "26");
        registers(employer, "JKK", "REGISTERED", ", \"workersRegistered\": 26").statusCode(200);
        resolves(open);
    }

    @Test
    void wages_found_too_low_are_resolved_when_those_reported_reach_those_known() {
        String employer = anEmployer();
        registers(employer, "JHT", "REGISTERED", wages(21_000_000)).statusCode(201);
        ACase open = aCase(
                employer,
                "ADMINISTRATIVE",
                finding(
                        "PDS_UPAH",
                        "CONFIRMED",
                        ", \"programmes\": [\"JHT\"], \"evidence\": [\"Slip upah 99/2026\"], \"wageKnown\": "
                                + "{\"amount\": \"27300000\", \"currency\": \"IDR\"}"));
        refuses(open, "", "wages-understated", "UU 24/2011 art. 15(2)", "21");
        registers(employer, "JHT", "REGISTERED", wages(27_300_000)).statusCode(200);
        resolves(open);
    }

    @Test
    void missing_programmes_are_resolved_when_they_are_registered() {
        String employer = anEmployer();
        registers(employer, "");
        ACase open =
                aCase(employer, "ADMINISTRATIVE", finding("PDS_PROGRAM", "CONFIRMED", ", \"programmes\": [\"JHT\"]"));
        refuses(open, "", "programme-not-registered", "Perpres 109/2013 art. 6", "JHT");
        registers(employer, "JHT", "REGISTERED", "").statusCode(201);
        resolves(open);
    }

    @Test
    void what_is_refuted_was_never_so_and_needs_no_register() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        open.amendsFinding("{\"status\": \"REFUTED\", \"resolution\": \"Tidak ada pekerja\"}")
                .statusCode(200);
    }

    private void refuses(ACase open, String more, String code, String legalBasis, String said) {
        Map<String, Long> before = database.rows();
        open.amendsFinding(RESOLVED.formatted(more))
                .statusCode(422)
                .body("code", equalTo("finding-needs-proof"))
                .body("findingId", equalTo(open.has("findings[0].id")))
                .body("legalBasis", equalTo(legalBasis))
                .body("issues.pointer", contains("/status"))
                .body("issues.code", contains(code))
                .body("issues[0].detail", containsString(said));
        assertThat(database.rows()).isEqualTo(before);
    }

    private static void resolves(ACase open) {
        open.amendsFinding(RESOLVED.formatted("")).statusCode(200).body("status", equalTo("RESOLVED"));
    }

    private static String wages(long rupiah) {
        return ", \"wagesReported\": {\"amount\": \"" + rupiah + "\", \"currency\": \"IDR\"}";
    }
}

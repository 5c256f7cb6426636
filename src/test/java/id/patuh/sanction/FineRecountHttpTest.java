package id.patuh.sanction;

import static id.patuh.sanction.Sanctions.FINED;
import static id.patuh.sanction.Sanctions.HEAD;
import static id.patuh.sanction.Sanctions.PAYABLE_UNTIL;
import static id.patuh.sanction.Sanctions.WITHHELD;
import static id.patuh.sanction.Sanctions.approvedFine;
import static id.patuh.sanction.Sanctions.approves;
import static id.patuh.sanction.Sanctions.assessed;
import static id.patuh.sanction.Sanctions.pays;
import static id.patuh.sanction.Sanctions.proposes;
import static id.patuh.sanction.Sanctions.reprimandedTwice;
import static id.patuh.sanction.Sanctions.sanction;
import static id.patuh.sanction.Sanctions.takes;
import static id.patuh.sanction.Sanctions.withheld;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.sanction.Sanctions.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The last day to pay a fine, when the calendar changes. Imposed on 1 December 2027, it is payable with the contribution of December:
 * 15 January 2028 is a Saturday, so on Monday the 17th. Its 30 days, to 30 December, are calendar days.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class FineRecountHttpTest {

    private static final LocalDate NEXT = PAYABLE_UNTIL.plusDays(1);

    @Inject
    Database database;

    private final List<String> closed = new ArrayList<>();

    @AfterEach
    void opens() {
        closed.forEach(each -> as("bpjs-supervisor")
                .header("If-Match", "*")
                .delete("/v1/holidays/" + each)
                .then()
                .statusCode(204));
        closed.clear();
    }

    private void closes(LocalDate day) {
        closed.add(posting(
                        "bpjs-supervisor",
                        """
                        {"date": "%s", "kind": "REGIONAL_CLOSURE", "regionCode": "8271", "nameId": "Hari Contoh",
                         "nameEn": "Example day", "decree": "SK Wali Kota 99/2027"}"""
                                .formatted(day))
                .post("/v1/holidays")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ACase reprimanded(String region) {
        return reprimandedTwice(anEmployer("bpjs-malut", region), assessed("PDS_TK", 12_000_000));
    }

    private static String served(ACase open) {
        String fine = approvedFine(open, FINED, open.findings().get(0));
        open.takes(FINED, "ADMIN_FINE", true).statusCode(201);
        return fine;
    }

    private static void isPayableUntil(String fine, LocalDate day) {
        sanction(fine)
                .body("fine.standsUntilDate", equalTo("2027-12-30"))
                .body("fine.payableUntilDate", equalTo(day.toString()));
    }

    @Test
    void a_fine_that_is_owed_is_payable_on_the_next_day_that_is_open() {
        ACase open = reprimanded("8271");
        String fine = served(open);
        String elsewhere = served(reprimanded("8203"));
        isPayableUntil(fine, PAYABLE_UNTIL);
        int version = sanction(fine).extract().path("version");

        closes(PAYABLE_UNTIL);

        isPayableUntil(fine, NEXT);
        isPayableUntil(elsewhere, PAYABLE_UNTIL);
        sanction(fine).body("version", equalTo(version + 1));
        assertThat(database.count("change where type = 'sanction.payment-date-moved' and subject_version = "
                        + (version + 1) + " and fields = '{fine}' and subject_id = '" + fine + "'"))
                .isEqualTo(1);
        proposes(WITHHELD, withheld(open, "\"TENDER\"", open.findings().get(0)))
                .statusCode(422)
                .body("code", equalTo("withholding-too-early"))
                .body("opensOn", equalTo(NEXT.plusDays(1).toString()));
        String asked = asksFor(open, NEXT.plusDays(1));
        assertThat(asked).isNotNull();

        closes(PAYABLE_UNTIL.plusDays(2)); // no day of it
        isPayableUntil(fine, NEXT);
        opens();
        isPayableUntil(fine, NEXT); // services were asked for after that day
        isPayableUntil(elsewhere, PAYABLE_UNTIL);
    }

    @Test
    void a_day_that_opens_again_takes_the_last_day_back_with_it() {
        String fine = served(reprimanded("8271"));
        closes(PAYABLE_UNTIL);
        closes(NEXT);
        isPayableUntil(fine, NEXT.plusDays(1));
        opens();
        isPayableUntil(fine, PAYABLE_UNTIL);
        assertThat(database.count("change where type = 'sanction.payment-date-moved' and subject_id = '" + fine + "'"))
                .isEqualTo(3); // the second opens when the first is open already
    }

    @Test
    void the_thirty_days_of_a_fine_are_calendar_days() {
        String fine = served(reprimanded("8271"));
        closes(LocalDate.of(2027, 12, 30));
        isPayableUntil(fine, PAYABLE_UNTIL);
        assertThat(database.count("change where type = 'sanction.payment-date-moved' and subject_id = '" + fine + "'"))
                .isZero();
    }

    @Test
    void a_fine_is_imposed_by_the_calendar_of_this_moment() {
        ACase open = reprimanded("8271");
        closes(PAYABLE_UNTIL);
        isPayableUntil(served(open), NEXT);
    }

    @Test
    void a_fine_that_is_paid_stays_and_is_counted_when_it_is_owed_again() {
        ACase open = reprimanded("8271");
        String fine = served(open);
        String payment = pays(FINED, fine, FINED, 12_000, "NTPN-99-1")
                .statusCode(201)
                .extract()
                .path("fine.payments[0].id");
        closes(PAYABLE_UNTIL);
        isPayableUntil(fine, PAYABLE_UNTIL);
        takes(FINED, "bpjs-supervisor", HEAD, fine, "payments/" + payment + "/void", "{\"reason\": \"Keliru\"}")
                .statusCode(201);
        isPayableUntil(fine, NEXT);
        proposes(WITHHELD, withheld(open, "\"TENDER\"", open.findings().get(0)))
                .statusCode(422)
                .body("code", equalTo("withholding-too-early"));
    }

    /** Services are asked to be withheld, in the case too, whose step waits for the same day. */
    private static String asksFor(ACase open, LocalDate day) {
        String found = open.findings().get(0);
        String asked = proposes(day, withheld(open, "\"TENDER\"", found))
                .statusCode(201)
                .extract()
                .path("id");
        approves(day, asked).statusCode(201);
        open.takes(
                        day,
                        "{\"step\": \"TMP2T_REQUEST\", \"findingIds\": [\"%s\"], \"servedDate\": \"%s\"}"
                                .formatted(found, WITHHELD))
                .statusCode(422);
        open.takes(day, "TMP2T_REQUEST", true).statusCode(201);
        return asked;
    }
}

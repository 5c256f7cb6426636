package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.arrears;
import static id.patuh.contribution.Ledgers.bill;
import static id.patuh.contribution.Ledgers.enters;
import static id.patuh.contribution.Ledgers.line;
import static id.patuh.contribution.Ledgers.month;
import static id.patuh.contribution.Ledgers.pays;
import static id.patuh.contribution.Ledgers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The ledger follows an employer that is merged. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ContributionSuccessionHttpTest {

    @Test
    void the_survivor_owes_what_both_owed_and_has_what_both_paid() {
        String merged = anEmployer(1);
        String survivor = anEmployer(1);
        enters(merged, "2026-03", line("JHT", 1, 4_000_000), bill("JKM", 500));
        enters(merged, "2026-04", line("JHT", 1, 4_000_000));
        enters(survivor, "2026-03", line("JHT", 2, 6_000_000));
        pays(merged, "2026-05-20", 100_000, ", \"reference\": \"N-1\"").statusCode(201);
        pays(survivor, "2026-04-20", 42_000, ", \"reference\": \"N-1\"").statusCode(201);

        posting(
                        "bpjs-malut",
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Contoh", "source": "AHU"}
                        """
                                .formatted(survivor, LocalDate.now(ZoneId.of("Asia/Jayapura"))))
                .header("If-Match", "*")
                .post(url(merged) + "/merger")
                .then()
                .statusCode(201);

        month(survivor, "2026-03")
                .body("lines.programme", contains("JKM", "JHT"))
                .body("lines.find { it.programme == 'JHT' }.workers", equalTo(3))
                .body("lines.find { it.programme == 'JHT' }.due.amount", equalTo("570000"))
                // 100,000 less the share of JKM, two months late, and 42,000 one month late.
                .body("lines.find { it.programme == 'JHT' }.paid.amount", equalTo("141781"))
                .body("lines.find { it.programme == 'JHT' }.lateFineFixed.amount", equalTo("4831"))
                .body("lines.find { it.programme == 'JKM' }.paid.amount", equalTo("219"));
        month(survivor, "2026-04").body("lines.due.amount", contains("228000"));
        as("bpjs-malut")
                .get(url(survivor) + "/payments")
                .then()
                .statusCode(200)
                .body("items.amount.amount", containsInAnyOrder("100000", "42000"));
        arrears(survivor, "2026-06-16").body("principal.amount", equalTo("656500"));
        as("bpjs-malut")
                .redirects()
                .follow(false)
                .get(url(merged) + "/arrears")
                .then()
                .statusCode(308);
    }
}

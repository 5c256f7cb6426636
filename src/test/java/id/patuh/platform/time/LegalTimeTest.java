package id.patuh.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LegalTimeTest {

    @Inject
    LegalTime time;

    /** Two zones 26 hours apart never share a day, whenever the test runs. */
    @Test
    void the_legal_day_is_that_of_the_zone() {
        LocalDate west = time.today(ZoneId.of("Etc/GMT+12"));
        LocalDate east = time.today(ZoneId.of("Pacific/Kiritimati"));

        assertThat(west).isBefore(east);
        assertThat(time.today(ZoneId.of("Asia/Jayapura"))).isBetween(west, east);
    }

    @Test
    void ternate_is_never_behind_jakarta() {
        LocalDate jakarta = time.today(ZoneId.of("Asia/Jakarta"));

        assertThat(time.today(ZoneId.of("Asia/Jayapura"))).isAfterOrEqualTo(jakarta);
    }

    @Test
    void a_moment_is_told_to_the_microsecond_as_the_database_keeps_it() {
        Instant now = time.now();

        assertThat(now.getNano() % 1000).isZero();
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}

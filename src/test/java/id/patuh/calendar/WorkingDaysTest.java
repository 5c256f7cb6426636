package id.patuh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.region.Region;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Must show: terms in working days by the decrees as shipped, and against a second implementation that strikes days out. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class WorkingDaysTest {

    private static final int ROUNDS = 5_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int SPAN = 1_000;
    private static final int LONGEST = 40;

    @Inject
    WorkingDays working;

    @Test
    void the_vectors_worked_out_by_hand() throws IOException {
        SoftAssertions all = new SoftAssertions();
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/calendar/working-days.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(45);
        WorkingDays.Count count = working.anew();
        for (String row : rows) {
            String[] cells = row.split(",");
            LocalDate served = OffsetDateTime.parse(cells[0])
                    .atZoneSameInstant(zone(cells[1]))
                    .toLocalDate();
            Term.Length length = new Term.Length(Integer.parseInt(cells[3]), Term.Unit.WORKING_DAYS);
            all.assertThat(served).as(row).isEqualTo(cells[2]);
            all.assertThat(count.term(served, length, cells[1], true).dueDate())
                    .as(row)
                    .isEqualTo(cells[4]);
            all.assertThat(count.term(served, length, cells[1], false).dueDate())
                    .as(row)
                    .isEqualTo(cells[5]);
        }
        all.assertAll();
    }

    @Test
    void any_term_is_what_is_left_when_closed_days_are_struck_out() {
        Set<LocalDate> national = new HashSet<>();
        Set<LocalDate> joint = new HashSet<>();
        QuarkusTransaction.requiringNew().run(() -> Holiday.everyDay().forEach(day -> {
            if (day.kind() != HolidayKind.REGIONAL_CLOSURE) {
                (day.kind() == HolidayKind.NATIONAL ? national : joint).add(day.date());
            }
        }));
        Random random = new Random(99);
        WorkingDays.Count count = working.anew();
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate from = FIRST.plusDays(random.nextInt(SPAN));
            int days = 1 + random.nextInt(LONGEST);
            boolean jointLeaveCloses = random.nextBoolean();
            LocalDate due = from.plusDays(1)
                    .datesUntil(from.plusYears(1))
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                    .filter(day -> !national.contains(day))
                    .filter(day -> !jointLeaveCloses || !joint.contains(day))
                    .skip(days - 1L)
                    .findFirst()
                    .orElseThrow();
            assertThat(count.term(from, new Term.Length(days, Term.Unit.WORKING_DAYS), "8271", jointLeaveCloses)
                            .dueDate())
                    .as("%d days from %s, joint leave closes: %s", days, from, jointLeaveCloses)
                    .isEqualTo(due);
        }
    }

    @Test
    void a_term_into_a_year_without_a_decree_is_provisional() {
        Term.Length ten = new Term.Length(10, Term.Unit.WORKING_DAYS);
        assertThat(working.anew().term(LocalDate.of(2027, 12, 10), ten, "8271").provisional())
                .isFalse();
        assertThat(working.anew().term(LocalDate.of(2027, 12, 27), ten, "8271").provisional())
                .isTrue();
        assertThat(working.anew()
                        .term(LocalDate.of(2027, 12, 27), new Term.Length(30, Term.Unit.CALENDAR_DAYS), "8271")
                        .provisional())
                .isFalse();
    }

    private static java.time.ZoneId zone(String region) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Region.regency(region).orElseThrow().zone());
    }
}

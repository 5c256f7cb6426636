package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Must show: the truth table, worked out by hand, through the database and the rules. Nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class TruthTableTest {

    private static final Path TABLE = Path.of("src/test/resources/compliance/truth-table.csv");
    private static final int LEAST = 120;

    @Inject
    Verdicts verdicts;

    @Inject
    DataSource database;

    static List<TruthRow> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(TruthRow::of)
                .toList();
    }

    @Test
    void every_row_of_the_truth_table_is_judged_as_worked_out_by_hand() throws IOException, SQLException {
        List<TruthRow> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(LEAST);
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection()) {
            TruthFixture fixture = new TruthFixture(connection);
            List<UUID> employers = new ArrayList<>();
            for (TruthRow row : rows) {
                employers.add(fixture.write(row));
            }
            Instant later = Instant.now().plusSeconds(1);
            SoftAssertions all = new SoftAssertions();
            for (int i = 0; i < rows.size(); i++) {
                TruthRow row = rows.get(i);
                all.assertThat(judged(employers.get(i), row.asOf(), Optional.of(later)))
                        .as(row.name())
                        .isEqualTo(row.expected());
            }
            all.assertAll();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String judged(UUID employer, LocalDate day, Optional<Instant> moment) {
        List<Verdicts.Judged> judged = verdicts.of(List.of(employer), day, moment);
        return judged.size() == 1 ? text(judged.get(0).verdict()) : judged.size() + " verdicts";
    }

    /** As the table has it: outcome, programmes registered, months paid by programme, then all else in its order. */
    static String text(Verdict verdict) {
        return verdict.outcome()
                + " | "
                + verdict.reasons().stream()
                        .filter(reason -> reason.code() == ReasonCode.REGISTERED)
                        .map(reason -> reason.programme().name())
                        .collect(Collectors.joining(" "))
                + " | "
                + verdict.reasons().stream()
                        .filter(reason -> reason.code() == ReasonCode.CONTRIBUTIONS_PAID)
                        .map(reason ->
                                reason.programme() + "*" + reason.months().size())
                        .collect(Collectors.joining(" "))
                + " | "
                + verdict.reasons().stream()
                        .filter(reason -> reason.code() != ReasonCode.REGISTERED
                                && reason.code() != ReasonCode.CONTRIBUTIONS_PAID)
                        .map(TruthTableTest::text)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static String text(Reason reason) {
        StringBuilder text = new StringBuilder(reason.code().name());
        if (reason.programme() != null
                || reason.amount() != null
                || !reason.months().isEmpty()) {
            text.append(':').append(reason.programme() == null ? "" : reason.programme());
        }
        if (!reason.months().isEmpty()) {
            text.append(':')
                    .append(
                            reason.months().size() == TruthRow.MONTHS
                                    ? String.valueOf(TruthRow.MONTHS)
                                    : reason.months().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining("/")));
        } else if (reason.amount() != null) {
            text.append(":-");
        }
        return reason.amount() == null
                ? text.toString()
                : text.append(':').append(reason.amount()).toString();
    }
}

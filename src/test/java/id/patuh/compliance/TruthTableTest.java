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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Must show: the truth table, worked out by hand, through the database and the rules. Nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class TruthTableTest {

    private static final Path TABLE = Path.of("src/test/resources/compliance/truth-table.csv");
    private static final Path PAGES = Path.of("src/docs/guides/worked-examples");
    private static final Path LEFT = Path.of("target/worked-examples");
    private static final int LEAST = 120;

    /** What else is found in order: all that is met and has no column of its own. */
    private static final Set<ReasonCode> IN_ORDER = Arrays.stream(ReasonCode.values())
            .filter(code -> code.effect() == Effect.MET)
            .filter(code -> !Set.of(ReasonCode.REGISTERED, ReasonCode.EXEMPT, ReasonCode.CONTRIBUTIONS_PAID)
                    .contains(code))
            .collect(Collectors.toUnmodifiableSet());

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
            WorkedExamples examples = new WorkedExamples();
            Map<String, String> sections = WorkedExamples.sections(TABLE);
            for (int i = 0; i < rows.size(); i++) {
                TruthRow row = rows.get(i);
                List<Verdicts.Judged> judged = verdicts.of(List.of(employers.get(i)), row.asOf(), Optional.of(later));
                assertThat(judged).as(row.name()).hasSize(1);
                Verdict verdict = judged.get(0).verdict();
                all.assertThat(text(verdict)).as(row.name()).isEqualTo(row.expected());
                examples.add(sections.get(row.name()), row, verdict);
            }
            all.assertAll();
            pagesAreThe(examples.pages());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What the pages should hold is left in target/worked-examples. */
    private static void pagesAreThe(Map<String, String> pages) throws IOException {
        Files.createDirectories(LEFT);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(LEFT.resolve(page.getKey()), page.getValue());
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).hasSameElementsAs(pages.keySet());
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(Files.readString(PAGES.resolve(page.getKey()))).isEqualTo(page.getValue());
        }
    }

    /** As the table has it: outcome, programmes registered, months paid by programme, all else, and what else is in order. */
    static String text(Verdict verdict) {
        return String.join(
                " | ",
                verdict.outcome().name(),
                joined(verdict, reason -> reason.code() == ReasonCode.REGISTERED, reason -> reason.programme()
                        .name()),
                joined(
                        verdict,
                        reason -> reason.code() == ReasonCode.CONTRIBUTIONS_PAID,
                        reason -> reason.programme() + "*" + reason.months().size()),
                sorted(verdict, reason -> reason.effect() != Effect.MET || reason.code() == ReasonCode.EXEMPT),
                sorted(verdict, reason -> IN_ORDER.contains(reason.code())));
    }

    private static String joined(Verdict verdict, Predicate<Reason> which, Function<Reason, String> text) {
        return verdict.reasons().stream().filter(which).map(text).collect(Collectors.joining(" "));
    }

    private static String sorted(Verdict verdict, Predicate<Reason> which) {
        return verdict.reasons().stream()
                .filter(which)
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

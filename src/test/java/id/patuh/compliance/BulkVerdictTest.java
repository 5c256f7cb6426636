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
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Must show: a run over many employers gives, employer by employer, what the single call gives; a month that is not loaded
 * makes no arrears, and one loaded for half the regions makes them only there. Nothing of it stays.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class BulkVerdictTest {

    private static final int SIZE = Boolean.getBoolean("patuh.proof") ? 100_000 : 1_000;
    private static final int AT_ONCE = 2_000;
    private static final int PATIENCE_SECONDS = 3600;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final YearMonth HALF_LOADED = YearMonth.of(2026, 10);

    @Inject
    Verdicts verdicts;

    @Inject
    DataSource database;

    @Test
    void many_are_judged_as_each_by_itself() throws SQLException, IOException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(PATIENCE_SECONDS));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/compliance/register.sql"))
                    .replace("{size}", String.valueOf(SIZE)));
            Verdicts.Session session = verdicts.fresh(DAY);
            Map<UUID, Verdict> many = new HashMap<>();
            UUID last = new UUID(0, 0);
            List<Verdicts.Judged> next = verdicts.after(last, AT_ONCE, Optional.empty(), session);
            while (!next.isEmpty()) {
                next.forEach(each -> many.put(each.person().id(), each.verdict()));
                last = next.get(next.size() - 1).person().id();
                arrearsOnlyWhereLoaded(next);
                next = verdicts.after(last, AT_ONCE, Optional.empty(), session);
            }
            assertThat(many).hasSizeGreaterThanOrEqualTo(SIZE);
            assertThat(many.values().stream().map(Verdict::outcome).collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.complementOf(EnumSet.of(Outcome.CONDITIONAL)));
            Map<UUID, List<Suspicion>> suspected = suspicions(session);
            for (UUID id : many.keySet()) {
                List<Verdicts.Judged> single = verdicts.of(List.of(id), DAY, Optional.empty());
                assertThat(single).hasSize(1);
                Verdicts.Judged one = single.get(0);
                assertThat(one.verdict()).isEqualTo(many.get(id));
                assertThat(Suspicion.of(one.person(), one.verdict().reasons()))
                        .isEqualTo(suspected.getOrDefault(id, List.of()));
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What detection finds, by legal person. */
    private Map<UUID, List<Suspicion>> suspicions(Verdicts.Session session) {
        Map<UUID, List<Suspicion>> found = new HashMap<>();
        UUID last = new UUID(0, 0);
        List<FactRow> next = verdicts.suspected(last, AT_ONCE, Optional.empty(), session, false);
        while (!next.isEmpty()) {
            session.suspicions(next, List.of(Category.values()), Optional.empty())
                    .forEach(each -> found.computeIfAbsent(each.legalPersonId(), none -> new ArrayList<>())
                            .add(each));
            last = next.get(next.size() - 1).person();
            next = verdicts.suspected(last, AT_ONCE, Optional.empty(), session, false);
        }
        return found;
    }

    private static void arrearsOnlyWhereLoaded(List<Verdicts.Judged> judged) {
        for (Verdicts.Judged each : judged) {
            String region = each.person().head().regionCode();
            Set<YearMonth> owed = each.verdict().reasons().stream()
                    .filter(reason -> reason.code() == ReasonCode.CONTRIBUTIONS_UNPAID)
                    .flatMap(reason -> reason.months().stream())
                    .collect(Collectors.toSet());
            if (Integer.parseInt(region) % 2 != 0) {
                assertThat(owed).as(region).doesNotContain(HALF_LOADED);
            }
        }
        List<Verdicts.Judged> owing = new ArrayList<>(judged);
        owing.removeIf(each -> each.verdict().reasons().stream()
                .noneMatch(reason -> reason.code() == ReasonCode.CONTRIBUTIONS_UNPAID
                        && reason.months().contains(HALF_LOADED)));
        assertThat(owing).allMatch(each -> Integer.parseInt(each.person().head().regionCode()) % 2 == 0);
    }
}

package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.platform.security.Sight;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Must show: of 2,000 spoiled descriptions 95 in 100 find their employer, and of all that is called likely 9 in 10 are
 * right, beside 2,000 descriptions of employers that are not in the register. Nothing of it stays.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MatchQualityTest {

    private static final int REGISTER = Boolean.getBoolean("patuh.proof") ? 300_000 : 20_000;
    private static final int PAIRS = 2000;
    private static final int NEWCOMERS_FROM = 5_000_000;
    private static final int SHOWN = 3;
    private static final int PATIENCE_SECONDS = 3600;
    private static final long SEED = 99;

    private static final String ONES_OWN =
            """
            select e.id, e.name, e.legal_form, e.address, e.region_code
            from employer e
            where e.import_id is null and e.created_at = transaction_timestamp()
            order by hashtextextended(e.id::text, %d)
            limit %d
            """;

    private static final String NOBODY =
            """
            select n.id, n.name, n.legal_form, n.address, n.region_code
            from newcomer n
            where not exists (
              select 1
              from employer e
              where e.match_name = match_name(n.name)
                and e.region_code = n.region_code)
            order by n.id
            limit %d
            """;

    /** Plans for one who sees everything, for one of a region, and for a crowd, all by the keys. */
    private static final Pattern BY_INDEX =
            Pattern.compile("(.*Bitmap Index Scan on employer_alike(.*---|.*$)){3}", Pattern.DOTALL);

    @Inject
    EmployerMatching matching;

    @Inject
    DataSource database;

    private record Case(MatchQuery asked, Optional<UUID> meant) {}

    @Test
    void spoiled_descriptions_find_their_employer_and_strangers_find_nobody() throws SQLException, IOException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(PATIENCE_SECONDS));
        try {
            List<Case> cases = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(register("employer", 1, REGISTER));
                statement.execute("create temporary table newcomer as select * from employer where false");
                statement.execute(register("newcomer", NEWCOMERS_FROM, NEWCOMERS_FROM + 2 * PAIRS));
                SpoiledEmployer spoiled = new SpoiledEmployer(SEED, regions(statement));
                cases.addAll(cases(statement, ONES_OWN.formatted(SEED, PAIRS), spoiled, true));
                cases.addAll(cases(statement, NOBODY.formatted(PAIRS), spoiled, false));
                assertThat(cases).hasSize(2 * PAIRS);
            }
            judge(cases);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void judge(List<Case> cases) {
        int found = 0;
        int likely = 0;
        for (int from = 0; from < cases.size(); from += EmployerMatching.MOST_QUERIES) {
            List<Case> some = cases.subList(from, from + EmployerMatching.MOST_QUERIES);
            List<List<MatchCandidate>> answers =
                    matching.match(some.stream().map(Case::asked).toList(), Sight.ALL, SHOWN);
            for (int i = 0; i < some.size(); i++) {
                Optional<UUID> meant = some.get(i).meant();
                for (MatchCandidate candidate : answers.get(i)) {
                    boolean isLikely = candidate.likelihood() == MatchCandidate.Likelihood.LIKELY;
                    likely += isLikely ? 1 : 0;
                    found += isLikely
                                    && meant.filter(candidate.employerId()::equals)
                                            .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        double recall = (double) found / PAIRS;
        double precision = (double) found / likely;
        System.out.printf("Matched against %,d: recall %.4f, precision %.4f%n", REGISTER, recall, precision);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void candidates_are_found_by_index_however_few_or_many_there_are() throws SQLException, IOException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(PATIENCE_SECONDS));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(plan(statement)).matches(BY_INDEX);
            statement.execute(register("employer", 1, REGISTER));
            assertThat(plan(statement)).matches(BY_INDEX);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static String plan(Statement statement) throws SQLException {
        String names = "(select array_agg(name) from employer where region_code = '8271')";
        String nulls = "array_fill(null::text, array[1000])";
        String query = MatchRows.alike(Sight.ALL).replaceFirst("\\?, \\?, \\?", names + ", " + nulls + ", " + nulls);
        String narrow = MatchRows.alike(Sight.ofRegions(Set.of("8271")))
                .replaceFirst("\\?, \\?, \\?", names + ", " + nulls + ", " + nulls)
                .replaceFirst("\\?", "array['8271']");
        String crowd = MatchRows.nearest(Sight.ALL).replaceFirst("\\?, \\?, \\?", names + ", " + nulls + ", " + nulls);
        return String.join(
                "\n---\n", explained(statement, query), explained(statement, narrow), explained(statement, crowd));
    }

    private static String explained(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String register(String table, int from, int to) throws IOException {
        return Files.readString(Path.of("src/test/resources/matching/register.sql"))
                .replace("{table}", table)
                .replace("{from}", String.valueOf(from))
                .replace("{to}", String.valueOf(to));
    }

    private static List<String> regions(Statement statement) throws SQLException {
        List<String> regions = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select code from region where level <> 'PROVINCE' order by code")) {
            while (rows.next()) {
                regions.add(rows.getString(1));
            }
        }
        return regions;
    }

    private static List<Case> cases(Statement statement, String query, SpoiledEmployer spoiled, boolean known)
            throws SQLException {
        List<Case> cases = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                MatchQuery asked = spoiled.of(
                        rows.getString(2), LegalForm.valueOf(rows.getString(3)), rows.getString(4), rows.getString(5));
                cases.add(new Case(asked, known ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty()));
            }
        }
        return cases;
    }
}

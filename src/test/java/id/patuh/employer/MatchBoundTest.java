package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.platform.security.Sight;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However many employers are alike, so many are compared and no more, and none of them that is out of sight. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MatchBoundTest {

    private static final String NAMESAKES =
            """
            insert into employer (id, name, legal_form, employer_class, region_code, status, version, created_at, updated_at)
            select gen_random_uuid(), 'PT Contoh Kembar Sewarna', 'PT', 'PRIVATE', :region, 'ACTIVE', 0, now(), now()
            from generate_series(1, :many)""";

    private static final MatchQuery ASKED =
            new MatchQuery(null, "PT Contoh Kembar Sewarna", LegalForm.PT, List.of(), null, null);

    private static final MatchQuery FEW = MatchQuery.of("Desa Gufasa", null, "8201");

    @Inject
    MatchRows rows;

    @Inject
    EntityManager database;

    @Test
    void the_bound_counts_those_in_sight() {
        QuarkusTransaction.begin();
        try {
            namesakes("3374", 600);
            namesakes("8271", 3);
            List<MatchQuery> asked = List.of(ASKED, FEW, ASKED);
            List<MatchRows.Normal> normal = rows.normal(asked);
            Map<Integer, List<MatchRows.Row>> all =
                    rows.alike(asked, normal, Sight.ALL).stream().collect(Collectors.groupingBy(MatchRows.Row::place));
            assertThat(all.keySet()).containsExactly(0, 1, 2);
            assertThat(all.get(0)).hasSize(500).allMatch(row -> row.registeredName()
                    .contains("Kembar"));
            assertThat(all.get(1)).hasSizeLessThan(500).anyMatch(row -> row.registeredName()
                    .equals("Gufasa"));
            assertThat(all.get(2)).hasSize(500).allMatch(row -> row.registeredName()
                    .contains("Kembar"));
            List<MatchRows.Row> seen = rows.alike(asked, normal, Sight.ofRegions(Set.of("8271")));
            assertThat(seen).allMatch(row -> row.regionCode().equals("8271"));
            assertThat(seen.stream().filter(row -> row.registeredName().equals("PT Contoh Kembar Sewarna")))
                    .hasSize(2 * 3)
                    .allMatch(row -> row.place() != 1);
            assertThat(rows.alike(asked, normal, Sight.NOTHING)).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void a_name_of_one_word_is_found_by_a_longer_one_in_its_region() {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery(NAMESAKES.replace("Contoh Kembar Sewarna", "Kiranalong"))
                    .setParameter("region", "8271")
                    .setParameter("many", 1)
                    .executeUpdate();
            List<MatchQuery> asked = List.of(MatchQuery.of("PT Kiranalong Jaya", null, "8271"));
            assertThat(rows.alike(asked, rows.normal(asked), Sight.ALL))
                    .extracting(MatchRows.Row::registeredName)
                    .contains("PT Kiranalong");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void namesakes(String region, int many) {
        database.createNativeQuery(NAMESAKES)
                .setParameter("region", region)
                .setParameter("many", many)
                .executeUpdate();
    }
}

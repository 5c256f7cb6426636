package id.patuh.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

    private static final UUID OWNER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-000000000002");

    /** Whose row, in which region, and who sees it. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            8271, OWNER, true, false, true,  true,  true
            8271, OTHER, true, false, true,  false, true
            8272, OWNER, true, false, false, true,  true
            8272, OTHER, true, false, false, false, false
            82,   OTHER, true, false, false, false, false
            '',   OTHER, true, false, false, false, false
            """)
    void a_row_is_covered_by_its_region_or_by_its_owner(
            String region,
            String whose,
            boolean all,
            boolean nothing,
            boolean ofRegion,
            boolean ofOwner,
            boolean both) {
        UUID owner = whose.equals("OWNER") ? OWNER : OTHER;

        assertThat(Sight.ALL.covers(region, owner)).isEqualTo(all);
        assertThat(Sight.NOTHING.covers(region, owner)).isEqualTo(nothing);
        assertThat(Sight.ofRegions(Set.of("8271")).covers(region, owner)).isEqualTo(ofRegion);
        assertThat(Sight.ofOwner(OWNER).covers(region, owner)).isEqualTo(ofOwner);
        assertThat(new Sight(false, Set.of("8271"), Set.of(OWNER), false).covers(region, owner))
                .isEqualTo(both);
    }

    @Test
    void the_condition_of_a_query_says_the_same_and_takes_the_same_values() {
        Sight sight = new Sight(false, Set.of("8271", "8272"), Set.of(OWNER), false);

        assertThat(sight.condition("c.regionCode", "c.employerId"))
                .isEqualTo("(c.regionCode in :sightRegions or c.employerId in :sightOwners)");
        assertThat(sight.condition("i.agencyId")).isEqualTo("i.agencyId in :sightOwners");
        assertThat(sight.parameters())
                .isEqualTo(Map.of("sightRegions", Set.of("8271", "8272"), "sightOwners", Set.of(OWNER)));
    }

    @Test
    void who_sees_everything_asks_without_a_condition() {
        assertThat(Sight.ALL.condition("c.regionCode", "c.employerId")).isEqualTo("1 = 1");
        assertThat(Sight.ALL.condition("i.agencyId")).isEqualTo("1 = 1");
        assertThat(Sight.ALL.parameters()).isEmpty();
    }

    @Test
    void the_condition_has_no_part_that_no_row_meets() {
        assertThat(Sight.ofRegions(Set.of("8271")).condition("c.regionCode", "c.employerId"))
                .isEqualTo("(c.regionCode in :sightRegions)");
        assertThat(Sight.ofRegions(Set.of("8271")).parameters()).isEqualTo(Map.of("sightRegions", Set.of("8271")));
        assertThat(Sight.ofOwner(OWNER).condition("c.regionCode", "c.employerId"))
                .isEqualTo("(c.employerId in :sightOwners)");
        assertThat(Sight.ofOwner(OWNER).parameters()).isEqualTo(Map.of("sightOwners", Set.of(OWNER)));
    }

    @Test
    void who_sees_nothing_asks_with_a_condition_that_no_row_meets() {
        assertThat(Sight.NOTHING.condition("c.regionCode", "c.employerId")).isEqualTo("1 = 0");
        assertThat(Sight.NOTHING.parameters()).isEmpty();
        assertThat(Sight.NOTHING.within(Set.of("8271"))).isEqualTo(Sight.NOTHING);
    }

    @Test
    void within_regions_one_sees_less_and_never_more() {
        assertThat(Sight.ALL.within(Set.of("8271"))).isEqualTo(Sight.ofRegions(Set.of("8271")));
        assertThat(Sight.ofRegions(Set.of("8271", "8272")).within(Set.of("8272", "3374")))
                .isEqualTo(Sight.ofRegions(Set.of("8272")));
        assertThat(Sight.ofRegions(Set.of("8271")).within(Set.of("3374"))).isEqualTo(Sight.NOTHING);
        assertThat(Sight.ofRegions(Set.of("8271"))
                        .basics()
                        .within(Set.of("8271"))
                        .basicsOnly())
                .isTrue();
    }

    @Test
    void seeing_basics_only_changes_the_fields_and_not_the_rows() {
        Sight full = Sight.ofRegions(Set.of("8271"));
        Sight basics = full.basics();

        assertThat(full.basicsOnly()).isFalse();
        assertThat(basics.basicsOnly()).isTrue();
        assertThat(basics.covers("8271", OTHER)).isTrue();
        assertThat(basics.covers("8272", OTHER)).isFalse();
        assertThat(basics.condition("e.regionCode", "e.id")).isEqualTo(full.condition("e.regionCode", "e.id"));
        assertThat(basics.parameters()).isEqualTo(full.parameters());
    }
}

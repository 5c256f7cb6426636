package id.patuh.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    @Test
    void a_suffix_names_its_key_and_its_condition() {
        Filter day = Filter.day("openedDate", "Opened", "c.openedDate");
        assertThat(day.gte().name()).isEqualTo("openedDateGte");
        assertThat(condition(day.gte(), LocalDate.EPOCH)).isEqualTo("(c.openedDate >= :f0)");
        assertThat(day.lt().name()).isEqualTo("openedDateLt");
        assertThat(condition(day.lt(), LocalDate.EPOCH)).isEqualTo("(c.openedDate < :f0)");
        Filter not = Filter.text("state", "State", "[A-Z]+", "c.state in :p").not();
        assertThat(not.name()).isEqualTo("stateNot");
        assertThat(not.repeatable()).isTrue();
        assertThat(condition(not, "A")).isEqualTo("(not (c.state in :f0))");
    }

    @Test
    void a_missing_value_is_asked_for_without_a_parameter() {
        Filter missing = Filter.isNull("scale", "Not known", "e.scale");
        assertThat(missing.name()).isEqualTo("scaleIsNull");
        assertThat(condition(missing, true)).isEqualTo("(e.scale is null)");
        assertThat(condition(missing, false)).isEqualTo("(e.scale is not null)");
        assertThat(missing.parse().apply("yes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT, PT%", "100%, 100!%%", "a_b, a!_b%", "wow!, wow!!%"})
    void a_beginning_stands_for_itself(String text, String pattern) {
        assertThat(Filter.like("name", "Name", "e.name").parse().apply(text)).isEqualTo(Optional.of(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "6", "01", "1.0", "1e0", "99999999999", " 1", "x"})
    void a_number_out_of_bounds_or_in_another_form_is_none(String text) {
        assertThat(Filter.number("grade", "Grade", 1, 5, "e.grade").parse().apply(text))
                .isEmpty();
    }

    @Test
    void days_and_moments_are_read_as_the_contract_writes_them() {
        assertThat(Filter.day("d", "", "").parse().apply("2026-02-28"))
                .isEqualTo(Optional.of(LocalDate.of(2026, 2, 28)));
        assertThat(Filter.day("d", "", "").parse().apply("2026-02-30")).isEmpty();
        assertThat(Filter.moment("m", "", "").parse().apply("2026-02-28T01:02:03Z"))
                .isEqualTo(Optional.of(Instant.parse("2026-02-28T01:02:03Z")));
        assertThat(Filter.moment("m", "", "").parse().apply("2026-02-28T01:02:03+07:00"))
                .isEmpty();
    }

    @Test
    void a_modifier_changes_nothing_else() {
        Filter plain = Filter.text("npwp", "Number", "[0-9]+", "e.npwp in :p");
        Filter kept = plain.notBasic().onlyInSearch().where("e.open = true");
        assertThat(kept.name()).isEqualTo(plain.name());
        assertThat(kept.parse()).isSameAs(plain.parse());
        assertThat(kept.basic()).isFalse();
        assertThat(kept.sensitive()).isTrue();
        assertThat(kept.repeatable()).isTrue();
        assertThat(condition(kept, "1")).isEqualTo("((e.npwp in :f0 and e.open = true))");
    }

    @Test
    void a_region_stands_for_the_regencies_that_its_function_tells() {
        Filter region = Filter.region("regionCode", "Region", "e.regionCode", codes -> Set.of("8271", "8272"));
        ListRequest request = new ListRequest();
        request.add(region, Set.of("8271", "8272"));
        assertThat(request.regions).containsExactlyInAnyOrder("8271", "8272");
        assertThat(request.regionCondition).isEqualTo("e.regionCode in :regions");
        assertThat(region.parse().apply("827")).isEmpty();
    }

    private static String condition(Filter filter, Object value) {
        ListRequest request = new ListRequest();
        request.add(filter, List.of(value));
        return request.conditions.get(0);
    }
}

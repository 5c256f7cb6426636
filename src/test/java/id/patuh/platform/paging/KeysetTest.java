package id.patuh.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    private static final ListQuery<Object> LIST = ListQuery.of("rows", Object.class, "Row r", "r.key.id")
            .sort("name", "r.name")
            .sort("day", "r.day")
            .build();
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private enum Kind {
        ONE
    }

    @Test
    void the_id_comes_last_and_runs_as_the_key_before_it() {
        assertThat(orderBy("")).isEqualTo("r.key.id");
        assertThat(orderBy("name")).isEqualTo("r.name, r.key.id");
        assertThat(orderBy("-name")).isEqualTo("r.name desc, r.key.id desc");
        assertThat(orderBy("-name,day")).isEqualTo("r.name desc, r.day, r.key.id");
        assertThat(orderBy("-id")).isEqualTo("r.key.id desc");
        assertThat(orderBy("name,-id")).isEqualTo("r.name, r.key.id desc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "name,name", "name,-name", "id,name", "--name", "name,", ",", " name", "Name"})
    void a_sort_that_is_not_listed_repeated_or_behind_the_id_is_none(String sort) {
        assertThat(LIST.orders(sort)).isEqualTo(Optional.empty());
    }

    @Test
    void keys_that_run_one_way_are_compared_as_rows() {
        Map<String, Object> values = new HashMap<>();
        assertThat(after("name", List.of("x", ID), values)).isEqualTo("(r.name, r.key.id) > (:k0, :k1)");
        assertThat(values).isEqualTo(Map.of("k0", "x", "k1", ID));
        assertThat(after("-day,-name", List.of("d", "x", ID), values))
                .isEqualTo("(r.day, r.name, r.key.id) < (:k0, :k1, :k2)");
        assertThat(after("", List.of(ID), values)).isEqualTo("r.key.id > :k0");
    }

    @Test
    void keys_that_run_both_ways_are_compared_one_by_one() {
        assertThat(after("-day,name", List.of("d", "x", ID), new HashMap<>()))
                .isEqualTo("(r.day <= :k0 and ((r.day < :k0) or (r.day = :k0 and r.name > :k1)"
                        + " or (r.day = :k0 and r.name = :k1 and r.key.id > :k2)))");
    }

    @Test
    void constants_are_compared_one_by_one_for_the_database_knows_no_order_of_theirs_in_rows() {
        assertThat(after("name", List.of(Kind.ONE, ID), new HashMap<>())).contains(" or ");
    }

    private static String orderBy(String sort) {
        return Keyset.orderBy(LIST.orders(sort).orElseThrow());
    }

    private static String after(String sort, List<Object> last, Map<String, Object> values) {
        return Keyset.after(LIST.orders(sort).orElseThrow(), last, values);
    }
}

package id.patuh.platform.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a request says about a list, read and judged. */
final class ListRequest {

    /** Rows that a page has unless told. */
    static final int DEFAULT_LIMIT = 50;

    int limit = DEFAULT_LIMIT;
    Count.Mode count = Count.Mode.NONE;
    List<ListQuery.Order> orders = List.of();
    final List<String> conditions = new ArrayList<>();
    final Map<String, Object> values = new HashMap<>();

    /** What a cursor is bound to: client, list, address, order and filters; never what only shapes the answer. */
    String boundTo = "";

    /** Key of the last row of the page before. */
    @Nullable
    List<Object> after;

    /** Regencies and cities asked for, if any were. */
    @Nullable
    Set<String> regions;

    /** Condition of the filter by region, for rows whose visibility it cannot narrow. */
    String regionCondition = "";

    /** Adds the condition of a filter, each value under the one it belongs to. */
    void add(Filter filter, List<Object> given) {
        List<String> either = new ArrayList<>();
        for (Filter.When when : filter.conditions()) {
            List<Object> taken = given.stream().filter(when::takes).toList();
            if (taken.isEmpty()) {
                continue;
            }
            if (when.value() == null) {
                String name = "f" + values.size();
                values.put(name, filter.repeatable() ? taken : taken.get(0));
                either.add(when.condition().replace(":p", ":" + name));
            } else {
                either.add(when.condition());
            }
        }
        conditions.add("(" + String.join(" or ", either) + ")");
    }

    /** Adds a filter by region. */
    void add(Filter filter, Set<String> found) {
        regionCondition = filter.conditions().get(0).condition().replace(":p", ":regions");
        regions = new HashSet<>(found);
    }
}

package id.patuh.platform.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as data: which rows, which filters, which sorts. The reader of parameters, the query, the cursor and the
 * contract all work from it.
 *
 * @param name name of the list, part of what a cursor is bound to
 * @param from from-clause with the alias that conditions use, such as {@code Employer e}
 * @param idPath path of the unique id that ends every order
 * @param filters filters by query key
 * @param sorts sort keys with their paths; the columns are never null
 */
public record ListQuery<E>(
        String name,
        Class<E> entity,
        String from,
        String idPath,
        Map<String, Filter> filters,
        Map<String, String> sorts) {

    /** Keys that every list has. */
    public static final List<String> RESERVED = List.of("limit", "cursor", "sort");

    public static <E> Builder<E> of(String name, Class<E> entity, String from, String idPath) {
        return new Builder<>(name, entity, from, idPath);
    }

    /** A sort key and its direction. */
    record Order(String key, String path, boolean descending) {}

    /** The orders of a sort parameter, the id last; empty if a key is not listed or repeated. */
    Optional<List<Order>> orders(String sort) {
        List<Order> orders = new ArrayList<>();
        for (String part : sort.isEmpty() ? new String[0] : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String key = descending ? part.substring(1) : part;
            String path = sorts.get(key);
            if (path == null || orders.stream().anyMatch(order -> order.key().equals(key))) {
                return Optional.empty();
            }
            orders.add(new Order(key, path, descending));
        }
        boolean descending = !orders.isEmpty() && orders.get(orders.size() - 1).descending();
        orders.add(new Order("id", idPath, descending));
        return Optional.of(orders);
    }

    /** Builds a list query. */
    public static final class Builder<E> {

        private final String name;
        private final Class<E> entity;
        private final String from;
        private final String idPath;
        private final Map<String, Filter> filters = new LinkedHashMap<>();
        private final Map<String, String> sorts = new LinkedHashMap<>();

        private Builder(String name, Class<E> entity, String from, String idPath) {
            this.name = name;
            this.entity = entity;
            this.from = from;
            this.idPath = idPath;
        }

        public Builder<E> filter(Filter filter) {
            filters.put(filter.name(), filter);
            return this;
        }

        public Builder<E> sort(String key, String path) {
            sorts.put(key, path);
            return this;
        }

        public ListQuery<E> build() {
            return new ListQuery<>(name, entity, from, idPath, filters, sorts);
        }
    }
}

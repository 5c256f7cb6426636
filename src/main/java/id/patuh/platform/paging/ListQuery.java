package id.patuh.platform.paging;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as data: which rows, which filters, which sorts, what may be embedded. The reader of parameters, the query, the
 * cursor and the contract all work from it.
 *
 * @param name name of the list, part of what a cursor is bound to
 * @param from from-clause with the alias that conditions use, such as {@code Employer e}
 * @param idPath path of the unique id that ends every order
 * @param filters filters by query key
 * @param sorts sort keys with their paths; the columns are never null
 * @param embeds names of {@link Embeds} that items may hold, each with the property of the item that is its key
 */
public record ListQuery<E>(
        String name,
        Class<E> entity,
        String from,
        String idPath,
        Map<String, Filter> filters,
        Map<String, String> sorts,
        Map<String, String> embeds) {

    /** Keys that every list has. */
    public static final List<String> RESERVED = List.of("limit", "cursor", "sort", "count", "fields", "embed");

    public static <E> Builder<E> of(String name, Class<E> entity, String from, String idPath) {
        return new Builder<>(name, entity, from, idPath);
    }

    /** The list that a class holds as {@code static final ListQuery LIST}. */
    public static ListQuery<?> heldBy(Class<?> holder) {
        try {
            Field field = holder.getDeclaredField("LIST");
            field.setAccessible(true);
            return (ListQuery<?>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No list in " + holder, e);
        }
    }

    /** Name of the id: the last name of its path. */
    public String key() {
        return idPath.substring(idPath.lastIndexOf('.') + 1);
    }

    /** Keys that {@code sort} takes. */
    public List<String> sortKeys() {
        List<String> keys = new ArrayList<>(sorts.keySet());
        keys.add(key());
        return keys;
    }

    /** The alias that conditions use. */
    String alias() {
        return idPath.substring(0, idPath.indexOf('.'));
    }

    /** A sort key and its direction. */
    record Order(String key, String path, boolean descending) {}

    /** The orders of a sort parameter, the id last; empty if a key is not listed, repeated, or comes after the id. */
    Optional<List<Order>> orders(String sort) {
        List<Order> orders = new ArrayList<>();
        for (String part : sort.isEmpty() ? new String[0] : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String key = descending ? part.substring(1) : part;
            String path = key.equals(key()) ? idPath : sorts.get(key);
            if (path == null || orders.stream().anyMatch(order -> order.key().equals(key) || isId(order))) {
                return Optional.empty();
            }
            orders.add(new Order(key, path, descending));
        }
        Order last = orders.isEmpty() ? null : orders.get(orders.size() - 1);
        if (last == null || !isId(last)) {
            orders.add(new Order(key(), idPath, last != null && last.descending()));
        }
        return Optional.of(orders);
    }

    private boolean isId(Order order) {
        return order.path().equals(idPath);
    }

    /** Builds a list query. */
    public static final class Builder<E> {

        private final String name;
        private final Class<E> entity;
        private final String from;
        private final String idPath;
        private final Map<String, Filter> filters = new LinkedHashMap<>();
        private final Map<String, String> sorts = new LinkedHashMap<>();
        private final Map<String, String> embeds = new LinkedHashMap<>();

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

        /** Lets items hold the rows that some {@link Embeds} of this name supplies for the id in a property of theirs. */
        public Builder<E> embed(String name, String key) {
            embeds.put(name, key);
            return this;
        }

        public ListQuery<E> build() {
            return new ListQuery<>(name, entity, from, idPath, filters, sorts, embeds);
        }
    }
}

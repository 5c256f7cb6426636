package id.patuh.platform.paging;

import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers a list: reads its parameters, adds the visibility rule, and walks by key, never by offset. */
@RequestScoped
public class Lists {

    private final EntityManager database;
    private final ListReader reader;
    private final Counting counting;
    private final Cursor cursors;

    Lists(EntityManager database, ListReader reader, Counting counting, Cursor cursors) {
        this.database = database;
        this.reader = reader;
        this.counting = counting;
        this.cursors = cursors;
    }

    /**
     * A page of rows of a kind whose visibility has a region and an owner. A filter by region narrows the visibility, so
     * that the database meets one condition on the region and judges it well.
     */
    public <E, V> Page<V> page(
            ListQuery<E> list, Sight sight, String regionPath, String ownerPath, Function<List<E>, List<V>> views) {
        ListRequest request = reader.read(list, sight);
        Sight seen = sight;
        if (request.regions != null && sight.owners().isEmpty()) {
            seen = sight.within(request.regions);
            request.regions = null;
        }
        return page(list, request, seen.condition(regionPath, ownerPath), seen.parameters(), views);
    }

    /** A page of rows with a condition of their own: of one parent, of one agency, or open to all. */
    public <E, V> Page<V> page(
            ListQuery<E> list,
            Sight sight,
            String condition,
            Map<String, Object> parameters,
            Function<List<E>, List<V>> views) {
        return page(list, reader.read(list, sight), condition, parameters, views);
    }

    private <E, V> Page<V> page(
            ListQuery<E> list,
            ListRequest request,
            String condition,
            Map<String, Object> parameters,
            Function<List<E>, List<V>> views) {
        StringBuilder where = new StringBuilder("from " + list.from() + "\nwhere " + condition);
        Map<String, Object> values = new HashMap<>(request.values);
        if (request.regions != null) {
            where.append("\n  and ").append(request.regionCondition);
            values.put("regions", request.regions);
        }
        request.conditions.forEach(each -> where.append("\n  and ").append(each));
        parameters.forEach((name, value) -> {
            if (where.indexOf(":" + name) >= 0) {
                values.put(name, value); // a filter that was not asked for may have been the only one to name it
            }
        });
        Count count = counting.of(request.count, where.toString(), values);
        if (request.after != null) {
            where.append("\n  and ").append(Keyset.after(request.orders, request.after, values));
        }
        List<E> rows = select(list, where.toString(), values, request);
        boolean more = rows.size() > request.limit;
        List<E> shown = more ? rows.subList(0, request.limit) : rows;
        String next = more ? seal(shown.get(shown.size() - 1), request) : null;
        return new Page<>(views.apply(shown), new Page.PageInfo(next, request.limit, count));
    }

    private <E> List<E> select(ListQuery<E> list, String where, Map<String, Object> values, ListRequest request) {
        String hql = "select " + list.alias() + "\n" + where + "\norder by " + Keyset.orderBy(request.orders);
        TypedQuery<E> query = database.createQuery(hql, list.entity());
        values.forEach(query::setParameter);
        return query.setMaxResults(request.limit + 1).getResultList();
    }

    private String seal(Object row, ListRequest request) {
        List<String> values = new ArrayList<>();
        for (ListQuery.Order order : request.orders) {
            values.add(Keys.write(Keys.read(row, order.path())));
        }
        return cursors.seal(values, request.boundTo);
    }
}

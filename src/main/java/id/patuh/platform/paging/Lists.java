package id.patuh.platform.paging;

import id.patuh.platform.json.Characters;
import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers a list: reads its parameters, adds the visibility rule, and walks by key, never by offset. */
@RequestScoped
public class Lists {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final EntityManager database;
    private final Cursor cursors;
    private final CurrentCaller caller;
    private final RequestFaults faults;
    private final UriInfo uri;

    Lists(EntityManager database, Cursor cursors, CurrentCaller caller, RequestFaults faults, UriInfo uri) {
        this.database = database;
        this.cursors = cursors;
        this.caller = caller;
        this.faults = faults;
        this.uri = uri;
    }

    /** A page of rows of a kind whose visibility has a region and an owner. */
    public <E, V> Page<V> page(
            ListQuery<E> list, Sight sight, String regionPath, String ownerPath, Function<List<E>, List<V>> views) {
        return page(list, sight, sight.condition(regionPath, ownerPath), sight.parameters(), views);
    }

    /** A page of rows with a condition of their own: of one parent, of one agency, or open to all. */
    public <E, V> Page<V> page(
            ListQuery<E> list,
            Sight sight,
            String condition,
            Map<String, Object> parameters,
            Function<List<E>, List<V>> views) {
        Request<E> request = read(list, sight);
        StringBuilder where = new StringBuilder(condition);
        Map<String, Object> values = new HashMap<>(parameters);
        request.conditions.forEach(each -> where.append("\n  and ").append(each));
        values.putAll(request.values);
        if (request.after != null) {
            where.append("\n  and ").append(after(request.orders, request.after, values));
        }
        List<E> rows = select(list, where.toString(), values, request);
        boolean more = rows.size() > request.limit;
        List<E> shown = more ? rows.subList(0, request.limit) : rows;
        String next = more ? request.seal.apply(shown.get(shown.size() - 1)) : null;
        return new Page<>(views.apply(shown), new Page.PageInfo(next, request.limit));
    }

    private <E> List<E> select(ListQuery<E> list, String where, Map<String, Object> values, Request<E> request) {
        StringBuilder order = new StringBuilder();
        for (ListQuery.Order each : request.orders) {
            order.append(order.isEmpty() ? "" : ", ").append(each.path()).append(each.descending() ? " desc" : "");
        }
        String alias = list.idPath().substring(0, list.idPath().indexOf('.'));
        String hql = "select " + alias + "\nfrom " + list.from() + "\nwhere " + where + "\norder by " + order;
        TypedQuery<E> query = database.createQuery(hql, list.entity());
        values.forEach(query::setParameter);
        return query.setMaxResults(request.limit + 1).getResultList();
    }

    /** Everything a request says about a list. */
    private static final class Request<E> {
        int limit = DEFAULT_LIMIT;
        List<ListQuery.Order> orders = List.of();
        final List<String> conditions = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();

        @Nullable
        List<Object> after;

        Function<E, String> seal = row -> "";
    }

    private <E> Request<E> read(ListQuery<E> list, Sight sight) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Request<E> request = new Request<>();
        TreeMap<String, String> bound = new TreeMap<>();
        parameters.forEach((key, given) -> {
            Filter filter = list.filters().get(key);
            if (filter != null) {
                filter(filter, given, sight, request);
                bound.put(key, given.stream().sorted().toList().toString());
            } else if (!ListQuery.RESERVED.contains(key)) {
                faults.add(Fault.parameter(Fault.shown(key), "unknown-parameter"));
            } else if (given.size() > 1) {
                faults.add(Fault.parameter(key, "given-twice"));
            }
        });
        limit(parameters.getFirst("limit"), request);
        String sort = Optional.ofNullable(parameters.getFirst("sort")).orElse("");
        list.orders(sort)
                .ifPresentOrElse(
                        orders -> request.orders = orders,
                        () -> faults.add(Fault.parameter(
                                "sort",
                                "sort-not-valid",
                                String.join(", ", list.sorts().keySet()))));
        faults.refuse();
        String boundTo =
                caller.get().clientId() + "\n" + list.name() + "\n" + uri.getPath() + "\n" + sort + "\n" + bound;
        request.seal = row -> cursors.seal(values(row, request.orders), boundTo);
        String cursor = parameters.getFirst("cursor");
        if (cursor != null) {
            request.after = open(cursor, boundTo, request.orders);
        }
        return request;
    }

    private void filter(Filter filter, List<String> given, Sight sight, Request<?> request) {
        if (sight.basicsOnly() && !filter.basic()) {
            throw Refusal.at(
                    PlatformProblem.FIELD_NOT_VISIBLE, Fault.parameter(filter.name(), "not-visible"), filter.name());
        }
        if (given.size() > 1 && !filter.repeatable()) {
            faults.add(Fault.parameter(filter.name(), "given-twice"));
            return;
        }
        List<Object> values = new ArrayList<>();
        for (String text : given) {
            Optional<?> value = Characters.areFine(text) ? filter.parse().apply(text) : Optional.empty();
            if (value.isEmpty()) {
                faults.add(Fault.parameter(filter.name(), "not-a-value", filter.expected()));
            } else {
                values.add(value.get());
            }
        }
        if (values.isEmpty()) {
            return;
        }
        String name = "f" + request.values.size();
        request.conditions.add(filter.condition().replace(":p", ":" + name));
        request.values.put(name, filter.repeatable() ? values : values.get(0));
    }

    private void limit(@Nullable String text, Request<?> request) {
        if (text == null) {
            return;
        }
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MAX_LIMIT) {
            request.limit = Integer.parseInt(text);
        } else {
            faults.add(Fault.parameter("limit", "not-a-value", "1-" + MAX_LIMIT));
        }
    }

    /** Rows after a key: (a > x) or (a = x and b > y) or …, each part on its own index. */
    private static String after(List<ListQuery.Order> orders, List<Object> last, Map<String, Object> values) {
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < orders.size(); i++) {
            ListQuery.Order order = orders.get(i);
            String name = "k" + i;
            values.put(name, last.get(i));
            alternatives.add("(" + equal + order.path() + (order.descending() ? " < :" : " > :") + name + ")");
            equal.append(order.path()).append(" = :").append(name).append(" and ");
        }
        ListQuery.Order first = orders.get(0);
        String bound = first.path() + (first.descending() ? " <= :k0" : " >= :k0");
        return "(" + bound + " and (" + String.join(" or ", alternatives) + "))";
    }

    private List<String> values(Object row, List<ListQuery.Order> orders) {
        List<String> values = new ArrayList<>();
        for (ListQuery.Order order : orders) {
            Object value = Keys.read(row, order.path());
            values.add(Keys.write(value));
        }
        return values;
    }

    private List<Object> open(String cursor, String boundTo, List<ListQuery.Order> orders) {
        List<String> texts = cursors.open(cursor, boundTo)
                .filter(found -> found.size() == orders.size())
                .orElseThrow(() ->
                        Refusal.at(PlatformProblem.CURSOR_NOT_VALID, Fault.parameter("cursor", "cursor-not-valid")));
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(Keys.parse(text));
        }
        return values;
    }
}

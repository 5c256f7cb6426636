package id.patuh.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order as HQL, and what comes after a row in it. */
final class Keyset {

    private Keyset() {}

    static String orderBy(List<ListQuery.Order> orders) {
        return String.join(
                ", ",
                orders.stream()
                        .map(order -> order.path() + (order.descending() ? " desc" : ""))
                        .toList());
    }

    /**
     * The rows after a key. Where all keys run one way it is one comparison of rows, which an index over them answers by
     * going to the place; many rows may have the same first key, as after an import.
     */
    static String after(List<ListQuery.Order> orders, List<Object> last, Map<String, Object> values) {
        for (int i = 0; i < orders.size(); i++) {
            values.put("k" + i, last.get(i));
        }
        boolean oneWay =
                orders.stream().map(ListQuery.Order::descending).distinct().count() == 1;
        boolean plain = last.stream().noneMatch(Enum.class::isInstance);
        return oneWay && plain ? rows(orders) : alternatives(orders);
    }

    private static String rows(List<ListQuery.Order> orders) {
        String sign = orders.get(0).descending() ? " < " : " > ";
        if (orders.size() == 1) {
            return orders.get(0).path() + sign + ":k0";
        }
        List<String> paths = orders.stream().map(ListQuery.Order::path).toList();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            keys.add(":k" + i);
        }
        return "(" + String.join(", ", paths) + ")" + sign + "(" + String.join(", ", keys) + ")";
    }

    /** (a > x) or (a = x and b < y) or …, with a bound on the first for its index. */
    private static String alternatives(List<ListQuery.Order> orders) {
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < orders.size(); i++) {
            ListQuery.Order order = orders.get(i);
            alternatives.add("(" + equal + order.path() + (order.descending() ? " < :k" : " > :k") + i + ")");
            equal.append(order.path()).append(" = :k").append(i).append(" and ");
        }
        ListQuery.Order first = orders.get(0);
        String bound = first.path() + (first.descending() ? " <= :k0" : " >= :k0");
        return "(" + bound + " and (" + String.join(" or ", alternatives) + "))";
    }
}

package id.patuh.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.testing.Api;
import id.patuh.testing.ListOperation;
import id.patuh.testing.Statements;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list has, read off the contract, so that a new one has it or is found out. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EveryListTest {

    private final List<String> failures = new ArrayList<>();
    private List<ListOperation> lists;

    @BeforeEach
    void read_the_contract() {
        Api.as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        lists = ListOperation.all();
        assertThat(lists).hasSizeGreaterThan(10);
    }

    @Test
    void every_list_takes_limit_cursor_sort_count_and_fields() {
        for (ListOperation list : lists) {
            for (String name : List.of("limit", "cursor", "sort", "count", "fields")) {
                check(list.parameter(name).isPresent(), list + " does not take " + name);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void counts_agree_with_a_walk() {
        for (ListOperation list : lists) {
            int rows = list.walk(Map.of()).size();
            counted(list, Map.of(), rows);
            for (JsonNode filter : list.filters()) {
                for (String value : constants(filter)) {
                    Map<String, Object> filtered = Map.of(filter.path("name").asText(), value);
                    counted(list, filtered, list.walk(filtered).size());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private void counted(ListOperation list, Map<String, Object> filters, int rows) {
        JsonNode exact = list.page(with(filters, "count", "exact", "limit", 1)).at("/page/count");
        check(
                exact.path("value").asInt() == rows
                        && exact.path("kind").asText().equals("EXACT"),
                list + " " + filters + " counts " + exact + " of " + rows);
        JsonNode estimated =
                list.page(with(filters, "count", "estimated", "limit", 1)).at("/page/count");
        boolean says = estimated.path("kind").asText().equals("ESTIMATED")
                || estimated.path("value").asInt() == rows;
        check(
                says && estimated.path("value").asInt(-1) >= 0,
                list + " " + filters + " estimates " + estimated + " of " + rows);
        check(
                !list.page(with(filters, "count", "none")).path("page").has("count"),
                list + " counts though it need not");
    }

    @Test
    void only_who_asks_for_a_count_pays_for_it() {
        for (ListOperation list : lists) {
            list.page(Map.of("limit", 1)); // who asks is remembered from now on
            List<String> none = Statements.of(() -> list.page(Map.of("limit", 1)));
            List<String> exact = Statements.of(() -> list.page(Map.of("limit", 1, "count", "exact")));
            check(none.stream().noneMatch(sql -> sql.contains("count(")), list + " counts unasked: " + none);
            check(exact.stream().filter(sql -> sql.contains("count(")).count() == 1, list + " counts by " + exact);
            check(exact.size() == none.size() + 1, list + " counts by more than one statement: " + exact);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void each_property_can_be_had_alone_with_the_key() {
        for (ListOperation list : lists) {
            List<JsonNode> whole =
                    list.walk(Map.of("limit", 50)).stream().limit(50).toList();
            String key = key(list);
            for (String field : list.names("fields")) {
                JsonNode page = list.page(Map.of("fields", field, "limit", 50));
                for (int i = 0; i < page.path("items").size(); i++) {
                    JsonNode item = page.path("items").get(i);
                    Set<String> names = new HashSet<>();
                    item.fieldNames().forEachRemaining(names::add);
                    check(names.remove(key) || !list.names("fields").contains(key), list + " leaves out " + key);
                    check(new HashSet<>(List.of(field, key)).containsAll(names), list + " " + field + ": " + names);
                    check(item.path(field).equals(whole.get(i).path(field)), list + " changes " + field);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The last of the sort keys is the list's key. */
    private static String key(ListOperation list) {
        String pattern =
                list.parameter("sort").orElseThrow().at("/schema/pattern").asText();
        String keys = pattern.substring(pattern.indexOf('(') + 1, pattern.indexOf(')'));
        return keys.substring(keys.lastIndexOf('|') + 1);
    }

    @Test
    void what_is_not_there_is_refused_by_name() {
        for (ListOperation list : lists) {
            list.get(Map.of("fields", list.names("fields").get(0) + ",nothing"))
                    .then()
                    .statusCode(400)
                    .body("issues[0].parameter", equalTo("fields"))
                    .body("issues[0].code", equalTo("not-a-property"))
                    .body("issues[0].detail", containsString("nothing"));
            String code = list.parameter("embed").isPresent() ? "not-embeddable" : "unknown-parameter";
            list.get(Map.of("embed", "nothing"))
                    .then()
                    .statusCode(400)
                    .body("issues[0].parameter", equalTo("embed"))
                    .body("issues[0].code", equalTo(code));
            list.get(Map.of("count", "many")).then().statusCode(400).body("issues[0].parameter", equalTo("count"));
        }
    }

    @Test
    void a_page_costs_the_same_statements_whatever_its_size_and_its_rows_say_what_was_embedded() {
        for (ListOperation list : lists) {
            Map<String, Object> all = new HashMap<>();
            if (list.parameter("embed").isPresent()) {
                all.put("embed", String.join(",", list.names("embed")));
                check(list.operation().json().path("x-protected").asBoolean(), list + " embeds and is not protected");
            }
            list.page(Map.of("limit", 1)); // who asks is remembered from now on
            List<List<String>> statements = new ArrayList<>();
            for (int limit : new int[] {1, 50, 500}) {
                statements.add(shapes(Statements.of(() -> list.page(with(all, "limit", limit)))));
            }
            check(statements.stream().distinct().count() == 1, list + " " + statements);
            for (JsonNode item : list.page(with(all, "limit", 50)).path("items")) {
                check(all.isEmpty() != item.has("embedded"), list + " embeds " + item.path("embedded"));
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Statements without how many values their lists have. */
    private static List<String> shapes(List<String> statements) {
        return statements.stream()
                .map(sql -> sql.replaceAll("\\(\\?(,\\s*\\?)*\\)", "(?)").replace(" = any (?)", "=?"))
                .toList();
    }

    @Test
    void each_sort_key_sorts_both_ways_and_loses_nothing() {
        for (ListOperation list : lists) {
            String pattern =
                    list.parameter("sort").orElseThrow().at("/schema/pattern").asText();
            String keys = pattern.substring(pattern.indexOf('(') + 1, pattern.indexOf(')'));
            Set<JsonNode> rows = new HashSet<>(list.walk(Map.of()));
            for (String key : keys.split("\\|", -1)) {
                List<JsonNode> up = list.walk(Map.of("sort", key, "limit", 61));
                List<JsonNode> down = list.walk(Map.of("sort", "-" + key, "limit", 61));
                check(Set.copyOf(up).equals(rows) && up.size() == rows.size(), list + " loses rows by " + key);
                List<JsonNode> turned = new ArrayList<>(down);
                java.util.Collections.reverse(turned);
                check(turned.equals(up), list + " does not turn around by " + key);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void a_search_finds_what_the_list_finds() {
        List<ListOperation> searched =
                lists.stream().filter(list -> list.search().isPresent()).toList();
        assertThat(searched).hasSizeGreaterThan(1);
        for (ListOperation list : searched) {
            Map<String, Object> shaped =
                    Map.of("fields", List.of(list.names("fields").get(0)), "sort", "-id");
            check(
                    list.searched(shaped)
                            .equals(list.walk(
                                    Map.of("fields", list.names("fields").get(0), "sort", "-id"))),
                    list + " is searched otherwise than listed");
            for (JsonNode filter : list.filters()) {
                String name = filter.path("name").asText();
                for (String value : values(list, filter)) {
                    Object typed = typed(filter, value);
                    check(
                            list.searched(Map.of(name, typed)).equals(list.walk(Map.of(name, value))),
                            list + " finds other rows by " + name + " = " + value);
                    if (filter.at("/schema/type").asText().equals("array")) {
                        check(
                                list.searched(Map.of(name, List.of(typed))).equals(list.walk(Map.of(name, value))),
                                list + " finds other rows by the list " + name + " = " + value);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void a_search_takes_no_key_in_its_address_and_names_what_it_does_not_know() {
        for (ListOperation list : lists) {
            if (list.search().isEmpty()) {
                continue;
            }
            list.request()
                    .contentType("application/json")
                    .queryParam("limit", 5)
                    .body("{\"nothing\": 1, \"limit\": \"5\", \"sort\": [\"id\"], \"fields\": [\"nothing\"]}")
                    .post(list.path() + "/search")
                    .then()
                    .statusCode(400)
                    .body("issues.find { it.parameter == 'limit' }.code", equalTo("unknown-parameter"))
                    .body("issues.find { it.pointer == '/nothing' }.code", equalTo("unknown-property"))
                    .body("issues.find { it.pointer == '/limit' }.code", equalTo("wrong-type"))
                    .body("issues.find { it.pointer == '/sort' }.code", equalTo("wrong-type"))
                    .body("issues.find { it.pointer == '/fields/0' }.code", equalTo("not-a-property"));
        }
    }

    /** Constants, truths, and the values that the first rows have under the name of the filter. */
    private static List<String> values(ListOperation list, JsonNode filter) {
        List<String> values = new ArrayList<>(constants(filter));
        String property = filter.path("name").asText().replaceFirst("(Gte|Lt|Not)$", "");
        if (values.isEmpty()) {
            values.addAll(list.page(Map.of("limit", 5)).path("items").findValuesAsText(property).stream()
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(2)
                    .toList());
        }
        return values;
    }

    private static Object typed(JsonNode filter, String value) {
        JsonNode schema = filter.path("schema").has("items") ? filter.at("/schema/items") : filter.path("schema");
        return switch (schema.path("type").asText()) {
            case "boolean" -> Boolean.valueOf(value);
            case "integer" -> Integer.valueOf(value);
            default -> value;
        };
    }

    private static List<String> constants(JsonNode filter) {
        if (filter.at("/schema/type").asText().equals("boolean")) {
            return List.of("true", "false");
        }
        return StreamSupport.stream(filter.at("/schema/items/enum").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }

    private static Map<String, Object> with(Map<String, Object> filters, Object... more) {
        Map<String, Object> all = new HashMap<>(filters);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            failures.add(otherwise);
        }
    }
}

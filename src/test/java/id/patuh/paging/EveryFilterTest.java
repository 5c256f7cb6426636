package id.patuh.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.testing.Api;
import id.patuh.testing.ListOperation;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Filters that are named after a property find the rows that a walk over all finds, and no others. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EveryFilterTest {

    private static final Map<String, BiPredicate<String, String>> MEANINGS = meanings();

    /** Where the value stands in the property of that name. */
    private static final Map<String, String> WITHIN = Map.of(
            "scale", "/scale/code",
            "kbli", "/kbli/code",
            "riskGroup", "/riskGroup/code",
            "knownWorkers", "/knownWorkers/count");

    @Test
    void a_filter_finds_what_a_walk_finds() {
        Api.as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        Api.patching("bpjs-malut", "*", "{\"assignee\": \"01971000-0000-7000-8000-000000000002\"}")
                .patch("/v1/cases/01991000-0000-7000-8000-000000000001")
                .then()
                .statusCode(200);
        takeOver("99/A/2026");
        takeOver("99/B/2026");
        List<String> failures = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        for (ListOperation list : ListOperation.all()) {
            List<JsonNode> rows = list.walk(Map.of());
            for (JsonNode filter : list.filters()) {
                String name = filter.path("name").asText();
                String suffix = name.replaceFirst("^.*?(Gte|Lt|Not|IsNull|Like)?$", "$1");
                String property = name.substring(0, name.length() - suffix.length());
                for (String value : samples(rows, property, suffix)) {
                    List<JsonNode> expected = rows.stream()
                            .filter(row -> MEANINGS.get(suffix).test(text(row, property), value))
                            .toList();
                    List<JsonNode> found = list.walk(Map.of(name, value));
                    if (!found.equals(expected)) {
                        failures.add(
                                list + " " + name + "=" + value + ": " + found.size() + ", not " + expected.size());
                    }
                    checked.add(name);
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(checked)
                .contains(
                        "status",
                        "statusNot",
                        "scale",
                        "scaleIsNull",
                        "employerClass",
                        "legalForm",
                        "kbli",
                        "riskGroup",
                        "knownWorkersGte",
                        "knownWorkersLt",
                        "parentId",
                        "updatedAtGte",
                        "updatedAtLt",
                        "createdAtGte",
                        "createdAtLt",
                        "nameLike",
                        "stateNot",
                        "trackNot",
                        "assigneeIsNull",
                        "openedDateGte",
                        "openedDateLt",
                        "closedDateIsNull",
                        "closedDateLt",
                        "regionCode",
                        "caseNumber",
                        "paperNumber",
                        "dateGte");
    }

    /** A case from a paper file with a number, for the scenarios have none. */
    private static void takeOver(String paperNumber) {
        Api.posting(
                        "bpjs-malut",
                        """
                        {"cases": [{"employerId": "%s", "track": "ADMINISTRATIVE", "openedDate": "2026-02-02", "paperNumber": "%s",
                                    "findings": [{"category": "PWBD", "status": "SUSPECTED", "fromMonth": "2026-01"}],
                                    "steps": [{"step": "VERIFY", "takenDate": "2026-02-04"}]}]}"""
                                .formatted(Api.anEmployer("bpjs-malut", "8271"), paperNumber))
                .post("/v1/case-takeovers")
                .then()
                .statusCode(201)
                .body("items[0].outcome", org.hamcrest.Matchers.equalTo("TAKEN_OVER"));
    }

    private static Map<String, BiPredicate<String, String>> meanings() {
        Map<String, BiPredicate<String, String>> meanings = new HashMap<>();
        meanings.put("", String::equals);
        meanings.put("Not", (has, value) -> !has.isEmpty() && !has.equals(value));
        meanings.put("Gte", (has, value) -> !has.isEmpty() && compare(has, value) >= 0);
        meanings.put("Lt", (has, value) -> !has.isEmpty() && compare(has, value) < 0);
        meanings.put("IsNull", (has, value) -> has.isEmpty() == Boolean.parseBoolean(value));
        meanings.put(
                "Like", (has, value) -> has.toLowerCase(java.util.Locale.ROOT).startsWith(value));
        return meanings;
    }

    private static int compare(String one, String other) {
        return one.matches("\\d{1,9}")
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : moment(one).compareTo(moment(other));
    }

    /** Fractions of a second may be shorter where they end in zeros. */
    private static String moment(String text) {
        return text.endsWith("Z") ? java.time.Instant.parse(text).plusNanos(1).toString() : text;
    }

    /** Some values that rows have; none where the property is no single value. */
    private static List<String> samples(List<JsonNode> rows, String property, String suffix) {
        List<String> values = rows.stream()
                .map(row -> text(row, property))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (values.isEmpty()) {
            return List.of();
        }
        if (suffix.equals("IsNull")) {
            return List.of("true", "false");
        }
        if (suffix.equals("Like")) {
            String name = values.get(values.size() / 2).toLowerCase(java.util.Locale.ROOT);
            return List.of(name, name.substring(0, 4), name.substring(0, 1));
        }
        return List.of(values.get(0), values.get(values.size() / 2), values.get(values.size() - 1));
    }

    private static String text(JsonNode row, String property) {
        return row.at(WITHIN.getOrDefault(property, "/" + property)).asText();
    }
}

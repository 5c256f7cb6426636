package id.patuh.noncompliance;

import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.Api;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer's day says what the cases say one by one: which are in sight, what comes next and what blocks it. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class WorkListHttpTest {

    private static final List<String> SECTIONS = List.of("overdue", "dueSoon", "later");
    private static final int OF_A_STATE = 2;
    private static final Set<String> LOOKING_AROUND =
            Set.of("SKK", "JOINT_VISIT", "KPKNL", "LAWSUIT", "CRIMINAL_REPORT", "REOPEN");

    @BeforeEach
    void reset() {
        as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
    }

    /** One who sees all, one who sees a province, one by agreement, one by mandate only, and one who sees nothing. */
    @ParameterizedTest
    @CsvSource({
        "bpjs-pusat, true",
        "bpjs-malut, true",
        "wasnaker-malut, true",
        "kejari-ternate, true",
        "kejati-malut, false"
    })
    void what_nobody_has_is_what_a_client_sees_of_it(String client, boolean any) {
        JsonPath day = read(client, "/v1/work-list");
        JsonPath cases = read(client, "/v1/cases?assigneeIsNull=true&closedDateIsNull=true&count=exact&limit=500");
        assertThat(day.getList("counts.count", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(cases.getInt("page.count.value"));
        assertThat(shown(day)).isSubsetOf(cases.getList("items.id", String.class));
        assertThat(shown(day).isEmpty()).isEqualTo(!any);
        for (String section : SECTIONS) {
            assertThat(day.getList(section + ".items")).hasSizeLessThanOrEqualTo(day.getInt(section + ".count"));
        }
    }

    @Test
    void each_case_says_of_its_next_steps_what_it_says_itself() {
        Map<String, Integer> taken = new HashMap<>();
        JsonPath cases = read("bpjs-malut", "/v1/cases?closedDateIsNull=true&limit=500");
        for (Map<String, Object> each : cases.<Map<String, Object>>getList("items")) {
            if (taken.merge((String) each.get("state"), 1, Integer::sum) <= OF_A_STATE) {
                String path = "/v1/cases/" + each.get("id");
                Api.patching(
                                "bpjs-malut",
                                as("bpjs-malut").get(path).header("ETag"),
                                "{\"assignee\": \"" + Cases.OTHER_EXAMINER + "\"}")
                        .patch(path)
                        .then()
                        .statusCode(200);
            }
        }
        Set<String> seen = new HashSet<>();
        for (String path : List.of("/v1/work-list?officer=" + Cases.OTHER_EXAMINER, "/v1/work-list")) {
            compare("bpjs-malut", read("bpjs-malut", path), seen);
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private static void compare(String client, JsonPath day, Set<String> states) {
        for (String section : SECTIONS) {
            for (Map<String, Object> item : day.<Map<String, Object>>getList(section + ".items")) {
                states.add((String) item.get("state"));
                JsonPath theCase = read(client, "/v1/cases/" + item.get("caseId"));
                assertThat(item.get("duties")).isEqualTo(theCase.get("duties"));
                assertThat(item.get("dueDate")).isEqualTo(theCase.get("currentDeadline.dueDate"));
                JsonPath steps = read(client, "/v1/cases/" + item.get("caseId") + "/steps");
                for (Map<String, Object> next : next(item)) {
                    if (!LOOKING_AROUND.contains((String) next.get("step"))) {
                        Map<String, Object> itself = steps.get("items.find { it.step == '" + next.get("step") + "' }");
                        assertThat(next.get("blockedBy"))
                                .as("%s of %s", next, theCase.getString("caseNumber"))
                                .isEqualTo(itself.get("guard"));
                        assertThat(next.get("opensOn")).isEqualTo(itself.get("opensOn"));
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> next(Map<String, Object> item) {
        return (List<Map<String, Object>>) item.get("next");
    }

    private static List<String> shown(JsonPath day) {
        List<String> ids = new ArrayList<>();
        SECTIONS.forEach(section -> ids.addAll(day.getList(section + ".items.caseId", String.class)));
        return ids;
    }

    private static JsonPath read(String client, String path) {
        return as(client)
                .header("Purpose-Of-Use", "SUPERVISION; ref=\"UJI-99\"")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

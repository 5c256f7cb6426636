package id.patuh.paging;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are walked by key: whole, once, whatever the page size and whatever others write meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class PageWalkTest {

    private static final Map<String, Object> VILLAGES = Map.of("regionCode", "8208", "employerClass", "VILLAGE");

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "-name", "updatedAt", "-updatedAt,name", "createdAt"})
    void limits_1_7_and_500_give_the_same_rows_in_the_same_order(String sort) {
        List<String> whole = walk("/v1/employers", "bpjs-malut", VILLAGES, sort, 500);
        assertThat(whole).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(walk("/v1/employers", "bpjs-malut", VILLAGES, sort, 7)).isEqualTo(whole);
        if (sort.length() < 6) {
            assertThat(walk("/v1/employers", "bpjs-malut", VILLAGES, sort, 1)).isEqualTo(whole);
        }
    }

    @Test
    void with_a_writer_inserting_and_deleting_nothing_that_stood_is_lost_or_doubled() throws Exception {
        Map<String, Object> all = Map.of("dateGte", "2025-01-01");
        List<String> stood = walk("/v1/holidays", "bpjs-supervisor", all, "date", 500);
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(writing, written));
        try {
            for (int limit : new int[] {1, 7, 500}) {
                int before = written.get();
                List<String> seen = walk("/v1/holidays", "bpjs-supervisor", all, "date", limit);
                assertThat(seen).doesNotHaveDuplicates().containsAll(stood);
                assertThat(limit == 500 || written.get() > before)
                        .as("the writer wrote meanwhile")
                        .isTrue();
            }
        } finally {
            writing.set(false);
            writer.get();
        }
        assertThat(walk("/v1/holidays", "bpjs-supervisor", all, "date", 500)).isEqualTo(stood);
    }

    @Test
    void a_cursor_is_bound_to_its_client_and_filters_and_cannot_be_changed() {
        Response first =
                as("bpjs-malut").queryParams(VILLAGES).queryParam("limit", 5).get("/v1/employers");
        String cursor = first.path("page.next");
        assertThat(first.header("Link")).contains("cursor=" + cursor).contains("rel=\"next\"");
        refused(as("bpjs-malut-2").queryParams(VILLAGES).queryParam("cursor", cursor));
        refused(as("bpjs-malut").queryParam("regionCode", "8271").queryParam("cursor", cursor));
        refused(as("bpjs-malut")
                .queryParams(VILLAGES)
                .queryParam("sort", "name")
                .queryParam("cursor", cursor));
        for (int at : new int[] {0, 5, cursor.length() / 2, cursor.length() - 1}) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
            if (at < cursor.length() - 1) {
                refused(as("bpjs-malut").queryParams(VILLAGES).queryParam("cursor", changed));
            }
        }
        refused(as("bpjs-malut").queryParams(VILLAGES).queryParam("cursor", "x"));
        as("bpjs-malut")
                .queryParams(VILLAGES)
                .queryParam("limit", 9)
                .queryParam("cursor", cursor)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(9));
    }

    @Test
    void the_link_header_leads_on() {
        Response first =
                as("bpjs-malut").queryParams(VILLAGES).queryParam("limit", 5).get("/v1/employers");
        String link = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
        as("bpjs-malut")
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5));
    }

    private static void refused(RequestSpecification request) {
        request.get("/v1/employers").then().statusCode(400).body("code", equalTo("cursor-not-valid"));
    }

    private static void write(AtomicBoolean writing, AtomicInteger written) {
        while (writing.get()) {
            int n = written.incrementAndGet();
            String id = posting(
                            "bpjs-supervisor",
                            """
                            {"date": "20%02d-%02d-15", "kind": "REGIONAL_CLOSURE", "regionCode": "8272",
                             "nameId": "Contoh", "nameEn": "Example", "decree": "SK Contoh 99"}
                            """
                                    .formatted(25 + n % 4, 1 + n % 12))
                    .post("/v1/holidays")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            as("bpjs-supervisor")
                    .header("If-Match", "*")
                    .delete("/v1/holidays/" + id)
                    .then()
                    .statusCode(204);
        }
    }

    private static List<String> walk(String path, String client, Map<String, Object> filters, String sort, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> parameters = new HashMap<>(filters);
            parameters.put("limit", limit);
            if (!sort.isEmpty()) {
                parameters.put("sort", sort);
            }
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            Response page = as(client).queryParams(parameters).get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            List<String> found = page.path("items.id");
            assertThat(found.size()).isLessThanOrEqualTo(limit);
            ids.addAll(found);
            cursor = page.path("page.next");
        } while (cursor != null);
        return ids;
    }
}

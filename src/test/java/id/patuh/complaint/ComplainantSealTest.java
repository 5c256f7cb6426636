package id.patuh.complaint;

import static id.patuh.complaint.Complaints.about;
import static id.patuh.complaint.Complaints.assesses;
import static id.patuh.complaint.Complaints.lodged;
import static id.patuh.complaint.Complaints.lodges;
import static id.patuh.complaint.Complaints.told;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.testing.Api;
import id.patuh.testing.ContractDocument;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who complained is nowhere but behind its seal: in no other answer, no other table, no line of the log. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ComplainantSealTest {

    private static final String WHY = "{\"reason\": \"Slip gaji diperlukan untuk pemeriksaan\"}";
    private static final List<String> CLIENTS = List.of(
            "bpjs-malut",
            "bpjs-supervisor",
            "bpjs-pusat",
            "serikat-malut",
            "wasnaker-malut",
            "kejari-ternate",
            "employer-self",
            "system-auditor");

    /** What says most of what is done: our own, and the statements. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("id.patuh"), Logger.getLogger("org.hibernate.SQL"));

    @Inject
    Database database;

    @Inject
    DataSource source;

    private final Log log = new Log();
    private String name;
    private String contact;

    @BeforeEach
    void somebody() {
        name = "Umpama " + UUID.randomUUID();
        contact = "0800-99-" + UUID.randomUUID();
        Logger.getLogger("").addHandler(log);
        TALKATIVE.forEach(each -> {
            each.addHandler(log);
            each.setUseParentHandlers(false);
            each.setLevel(Level.FINE);
        });
    }

    @AfterEach
    void no_more_log() {
        TALKATIVE.forEach(each -> {
            each.setLevel(null);
            each.setUseParentHandlers(true);
            each.removeHandler(log);
        });
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void the_name_is_in_no_other_answer_no_other_table_and_no_line_of_the_log() throws SQLException {
        String known = lodged("bpjs-malut", about(Api.SELF, complainant()));
        String union = lodged("serikat-malut", told("8271", complainant()));
        List<Response> answers = new ArrayList<>();
        answers.add(refused("/account", told("8271", complainant()).replace("Upah dipotong.", "Kata " + name)));
        answers.add(refused("/regionCode", told("9999", complainant())));
        answers.add(refused("/complainant/email", told("8271", complainant().replace("contact", "email"))));
        answers.add(posting("bpjs-malut", told("8271", complainant().replace("}", "")))
                .post("/v1/complaints"));
        replay(answers);
        assesses("bpjs-malut", known, "REJECTED", "").statusCode(201);
        open("bpjs-supervisor", known).then().statusCode(201);
        for (String client : CLIENTS) {
            for (ContractDocument.Operation operation :
                    ContractDocument.served().operations()) {
                if (operation.verb().equals("GET")) {
                    answers.add(read(client, operation, known));
                    answers.add(read(client, operation, union));
                }
            }
        }
        assertThat(answers).hasSizeGreaterThan(500);
        assertThat(answers.stream().filter(this::tells).map(Response::asString)).isEmpty();
        assertThat(tables()).hasSizeGreaterThan(40);
        assertThat(tablesThatTell()).isEmpty();
        assertThat(log.lines).anyMatch(line -> line.contains("insert into complainant"));
        assertThat(log.lines.stream().filter(this::tells)).isEmpty();
    }

    private String complainant() {
        return ", \"complainant\": {\"name\": \"%s\", \"contact\": \"%s\"}".formatted(name, contact);
    }

    private static Response refused(String pointer, String body) {
        Response answer = posting("bpjs-malut", body).post("/v1/complaints");
        answer.then().statusCode(400).body("issues.pointer", contains(pointer));
        return answer;
    }

    /** The same key with the same body, then with another. */
    private void replay(List<Response> answers) {
        String key = UUID.randomUUID().toString();
        String body = told("8271", complainant());
        for (String sent : List.of(body, body, body + " ")) {
            answers.add(as("bpjs-malut")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(sent)
                    .post("/v1/complaints"));
        }
    }

    private static Response read(String client, ContractDocument.Operation operation, String complaint) {
        String path = operation.path().startsWith("/v1/complaints/")
                ? operation.path().replace("{id}", complaint).replace("{documentId}", complaint)
                : operation.examplePath();
        var request = as(client).header("Purpose-Of-Use", "SUPERVISION");
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("name").asText().equals("embed")) {
                request.queryParam("embed", parameter.at("/schema/items/enum/0").asText());
            }
        }
        return request.get(path);
    }

    private boolean tells(Response answer) {
        return tells(answer.asString()) || tells(answer.headers().toString());
    }

    private boolean tells(String text) {
        return text.contains(name) || text.contains(contact);
    }

    private List<String> tablesThatTell() throws SQLException {
        List<String> told = new ArrayList<>();
        for (String table : tables()) {
            if (database.count("%1$s t where t::text like '%%%2$s%%' or t::text like '%%%3$s%%'"
                            .formatted(table, name, contact))
                    > 0) {
                told.add(table);
            }
        }
        return told;
    }

    /** Every table that the role of the service may read. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        """
                        select c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'patuh'
                          and c.relkind in ('r', 'p')
                          and not c.relispartition
                          and has_table_privilege(c.oid, 'select')
                        """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    @Test
    void bpjs_opens_the_seal_for_supervision_and_each_time_leaves_who_asked_and_why() {
        String id = lodged("serikat-malut", told("8271", complainant()));
        String key = UUID.randomUUID().toString();
        for (int times = 1; times <= 2; times++) {
            as("bpjs-malut")
                    .header("Idempotency-Key", key)
                    .header("Acting-Officer", "01971000-0000-7000-8000-000000000002")
                    .header("Purpose-Of-Use", "SUPERVISION; ref=\"KP-82-2026-000001\"")
                    .contentType("application/json")
                    .body(WHY)
                    .post("/v1/complaints/" + id + "/complainant")
                    .then()
                    .statusCode(201)
                    .header("Cache-Control", equalTo("no-store"))
                    .body("complaintId", equalTo(id))
                    .body("name", equalTo(name))
                    .body("contact", equalTo(contact));
            assertThat(database.count("complainant_opening where complaint_id = '" + id
                            + "' and officer_id = '01971000-0000-7000-8000-000000000002' and client_id = 'bpjs-malut'"
                            + " and reason like 'Slip gaji%'"))
                    .isEqualTo(times);
            for (String kind : List.of("READ", "WRITE")) {
                assertThat(database.count("audit_entry where operation = 'openComplainant' and subject_id = '" + id
                                + "' and kind = '" + kind + "' and purpose = 'SUPERVISION'"
                                + " and purpose_reference = 'KP-82-2026-000001'"))
                        .isEqualTo(times);
            }
            assertThat(database.count("change where type = 'complaint.seal-opened' and subject_id = '" + id + "'"))
                    .isEqualTo(times);
        }
    }

    @Test
    void nobody_else_opens_a_seal_and_nothing_is_written() {
        String id = lodged("serikat-malut", told("8271", complainant()));
        String anonymous = lodged("serikat-malut", told("8271", ""));
        Map<String, Long> before = database.rows();
        open("serikat-malut", id).then().statusCode(403);
        open("wasnaker-malut", id).then().statusCode(403);
        open("kejari-ternate", id).then().statusCode(403);
        open("bpjs-jateng", id).then().statusCode(404);
        posting("bpjs-malut", WHY)
                .header("Purpose-Of-Use", "STATISTICS")
                .post("/v1/complaints/" + id + "/complainant")
                .then()
                .statusCode(403)
                .body("code", equalTo("seal-not-for-purpose"));
        posting("bpjs-malut", "{\"reason\": \"\"}")
                .post("/v1/complaints/" + id + "/complainant")
                .then()
                .statusCode(400);
        open("bpjs-malut", anonymous).then().statusCode(409).body("code", equalTo("complainant-unknown"));
        assertThat(database.rows()).isEqualTo(before);
        assertThat(database.refusalOf("select name from complainant")).contains("permission denied");
    }

    @Test
    void a_text_that_names_the_complainant_is_refused() {
        Map<String, Long> before = database.rows();
        lodges(
                        "serikat-malut",
                        told("8271", complainant() + ", \"employerAddress\": \"Rumah " + name + "\"")
                                .replace("Upah dipotong.", "Hubungi " + contact.toUpperCase(java.util.Locale.ROOT)))
                .statusCode(400)
                .body("issues.pointer", contains("/account", "/employerAddress"))
                .body("issues.code", contains("names-complainant", "names-complainant"));
        assertThat(database.rows()).isEqualTo(before);
    }

    private static Response open(String client, String complaint) {
        return posting(client, WHY)
                .header("Purpose-Of-Use", "SUPERVISION")
                .post("/v1/complaints/" + complaint + "/complainant");
    }

    /** Everything that is logged, as it would be written. */
    private static final class Log extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Formatter form = new java.util.logging.SimpleFormatter();

        Log() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(form.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

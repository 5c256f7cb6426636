package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What both replicas wrote, after everything that makes a service talkative has been done to them. */
@ExtendWith(Deployment.OfThisRun.class)
class LogIT {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Eleven digits of the taxpayer numbers used here; five more follow. */
    private static final String NPWP = "09770000012";

    private static List<String> lines;

    @BeforeAll
    static void provoke(Deployment deployment) {
        Client office = deployment.office();
        Replica first = deployment.first();
        Replica second = deployment.second();
        for (int i = 0; i < 20; i++) {
            assertOneTaken(office, first, second, NPWP + (10_000 + i));
        }
        office.register(first, Client.newKey(), Client.newName(), NPWP + "wrong")
                .join();
        office.register(first, Client.newKey(), Client.newName() + "\\u0000").join();
        office.register(first, "not a key", Client.newName()).join();
        new Client(office.token() + "x").get(first, "/v1/employers").join();
        deployment.proxy().cut();
        office.register(second, Client.newKey(), Client.newName(), NPWP + 20_000)
                .join();
        deployment.proxy().open();
        second.awaitReady();
        lines = Stream.of(first, second)
                .flatMap(replica -> replica.log().lines())
                .toList();
    }

    /** Two employers claim one number at the same moment: the database has to decide. */
    private static void assertOneTaken(Client office, Replica first, Replica second, String npwp) {
        CompletableFuture<HttpResponse<String>> here = office.register(first, Client.newKey(), Client.newName(), npwp);
        CompletableFuture<HttpResponse<String>> there =
                office.register(second, Client.newKey(), Client.newName(), npwp);
        assertThat(List.of(here.join().statusCode(), there.join().statusCode())).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void every_line_is_json() {
        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().filter(line -> !isObject(line))).isEmpty();
    }

    @Test
    void no_token_is_logged() {
        assertThat(linesWith("eyJ")).isEmpty();
        assertThat(linesWith("Bearer")).isEmpty();
    }

    @Test
    void no_name_of_an_employer_is_logged() {
        assertThat(linesWith(Client.SECRET)).isEmpty();
    }

    @Test
    void no_taxpayer_number_is_logged() {
        assertThat(linesWith(NPWP)).isEmpty();
    }

    private static List<String> linesWith(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    private static boolean isObject(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}

package id.patuh.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.patuh.platform.openapi.OlderContract;
import id.patuh.testing.ContractDocument;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

/** What is committed is what is served. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class PublishedContractTest {

    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    @Test
    void the_committed_contract_is_the_served_one() throws IOException {
        JsonNode committed = new ObjectMapper(
                        YAMLFactory.builder().loaderOptions(limits()).build())
                .readTree(Path.of("openapi", "openapi.yaml").toFile());
        assertThat(neutral(ContractDocument.served().root())).isEqualTo(neutral(committed));
    }

    @Test
    void the_older_rendition_is_made_from_it() throws IOException {
        JsonNode older =
                new ObjectMapper().readTree(RestAssured.get("/openapi-3.0.json").asString());
        assertThat(older.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(neutral(older))
                .isEqualTo(neutral(OlderContract.of(ContractDocument.served().root())));
    }

    /**
     * Without what each deployment says for itself: its address and where its tokens come from; and days, which the sandbox
     * moves in its examples.
     */
    private static JsonNode neutral(JsonNode contract) throws IOException {
        ObjectNode neutral = (ObjectNode)
                new ObjectMapper().readTree(DAY.matcher(contract.toString()).replaceAll("a day"));
        neutral.remove("servers");
        ((ObjectNode) neutral.at("/components/securitySchemes/oauth2/flows/clientCredentials")).remove("tokenUrl");
        return neutral;
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(50_000_000);
        return options;
    }
}

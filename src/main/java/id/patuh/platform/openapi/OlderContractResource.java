package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The contract in OpenAPI 3.0.3. */
@Path("/openapi-3.0.json")
class OlderContractResource {

    private final JsonNode older;

    OlderContractResource(ObjectMapper json) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream("META-INF/quarkus-generated-openapi-doc.JSON")) {
            if (stream == null) {
                throw new IllegalStateException("The contract was not built");
            }
            this.older = OlderContract.of(json.readTree(stream));
            RunningContract.settle(older);
        }
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public JsonNode get() {
        return older;
    }
}

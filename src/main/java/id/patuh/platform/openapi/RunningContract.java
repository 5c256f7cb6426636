package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.servers.Server;

/** Puts in what only a deployment knows: that the server is this one, and where tokens come from. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class RunningContract implements OASFilter {

    private static final String URL = "/";
    private static final String DESCRIPTION = "This service, be it production or a sandbox";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (Arc.container() == null) {
            return; // the build, which calls filters of this stage too before it stores the document
        }
        Server server = OASFactory.createServer().url(URL).description(DESCRIPTION);
        server.addExtension("x-internal", false);
        contract.setServers(List.of(server));
        tokenUrl().ifPresent(url -> contract.getComponents()
                .getSecuritySchemes()
                .values()
                .forEach(scheme -> scheme.getFlows().getClientCredentials().setTokenUrl(url)));
    }

    /** The same for a document that is not the scanner's. */
    static void settle(JsonNode contract) {
        ((ObjectNode) contract.at("/servers/0")).put("url", URL).put("description", DESCRIPTION);
        tokenUrl().ifPresent(url -> contract.at("/components/securitySchemes")
                .forEach(scheme -> ((ObjectNode) scheme.at("/flows/clientCredentials")).put("tokenUrl", url)));
    }

    private static Optional<String> tokenUrl() {
        return ConfigProvider.getConfig().getOptionalValue("PATUH_OIDC_TOKEN_URL", String.class);
    }
}

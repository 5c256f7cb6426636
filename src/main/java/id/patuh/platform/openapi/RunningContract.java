package id.patuh.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/** Puts in what only a deployment knows: that the server is this one, and where tokens come from. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class RunningContract implements OASFilter {

    @Override
    public void filterOpenAPI(@Nullable OpenAPI contract) {
        if (contract != null) {
            contract.setServers(
                    List.of(OASFactory.createServer().url("/").description("This service")));
        }
    }

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        ConfigProvider.getConfig()
                .getOptionalValue("PATUH_OIDC_TOKEN_URL", String.class)
                .ifPresent(url -> scheme.getFlows().getClientCredentials().setTokenUrl(url));
        return scheme;
    }
}

package id.patuh.sandbox;

import id.patuh.platform.security.AnyScope;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Starts afresh: everything goes, the scenarios come back with their fixed ids. */
@Path("/sandbox/reset")
@Produces(MediaType.APPLICATION_JSON)
class ResetResource {

    private final String url;
    private final String owner;
    private final String password;

    ResetResource(
            @ConfigProperty(name = "patuh.sandbox.url") String url,
            @ConfigProperty(name = "patuh.sandbox.owner") String owner,
            @ConfigProperty(name = "patuh.sandbox.owner-password") String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** What was put back. */
    record Reset(int employers, int cases) {}

    @POST
    @AnyScope
    @Operation(hidden = true)
    public Reset reset() throws SQLException, IOException {
        try (Connection connection = SandboxStart.connect(url, owner, password)) {
            Scenarios scenarios = new Scenarios(connection);
            scenarios.clear();
            scenarios.load();
            return new Reset(scenarios.count("employer"), scenarios.count("noncompliance_case"));
        }
    }
}

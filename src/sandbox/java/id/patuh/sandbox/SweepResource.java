package id.patuh.sandbox;

import id.patuh.noncompliance.DeadlineSweep;
import id.patuh.platform.security.AnyScope;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sweeps deadlines at once, at the legal day that {@code Sandbox-Date} names. */
@Path("/sandbox/sweep")
@Produces(MediaType.APPLICATION_JSON)
class SweepResource {

    private final DeadlineSweep sweep;

    SweepResource(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    /** Terms that were found to have passed. */
    record Swept(int deadlines) {}

    @POST
    @AnyScope
    @Operation(hidden = true)
    public Swept sweep() {
        return new Swept(sweep.sweep());
    }
}

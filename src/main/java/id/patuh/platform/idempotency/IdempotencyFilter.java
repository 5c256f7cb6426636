package id.patuh.platform.idempotency;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Sees to it that an idempotent operation gets a key. */
@Provider
class IdempotencyFilter implements ContainerRequestFilter {

    private final RequestFaults faults;

    @Context
    @Nullable
    ResourceInfo resource;

    IdempotencyFilter(RequestFaults faults) {
        this.faults = faults;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource == null
                || resource.getResourceMethod() == null
                || !resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
            return;
        }
        String key = request.getHeaderString(Idempotency.HEADER);
        if (key == null) {
            faults.add(Fault.header(Idempotency.HEADER, "header-required"));
        } else if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            faults.add(Fault.header(Idempotency.HEADER, "wrong-format", "1-255 ASCII"));
        }
    }
}

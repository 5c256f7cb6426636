package id.patuh.platform.web;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Refuses a body that says it is too large before any of it is read; the reader counts what does not say. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    /** Bytes a JSON body may have. */
    public static final int JSON = 1 << 20;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean large = resource != null
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(LargeBody.class);
        if (!large && request.getLength() > JSON) {
            throw tooLarge();
        }
    }

    public static Refusal tooLarge() {
        return Refusal.of(PlatformProblem.BODY_TOO_LARGE, "1 MiB");
    }
}

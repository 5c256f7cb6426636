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

    /** Bytes that the other parts of a form may have beside its file. */
    private static final int FORM = 1 << 18;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        LargeBody large = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(LargeBody.class);
        if (large == null && request.getLength() > JSON) {
            throw tooLarge();
        }
        if (large != null && request.getLength() > ((long) large.mebibytes() << 20) + FORM) {
            throw Refusal.of(PlatformProblem.BODY_TOO_LARGE, large.mebibytes() + " MiB");
        }
    }

    public static Refusal tooLarge() {
        return Refusal.of(PlatformProblem.BODY_TOO_LARGE, "1 MiB");
    }
}

package id.patuh.platform.web;

import id.patuh.platform.paging.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Headers that every answer of the contract carries. API-Version and those for all of HTTP are set in configuration. */
@Provider
class AnswerHeaders implements ContainerResponseFilter {

    private static final long CODE_LIST_SECONDS = 3600;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("traceparent", Trace.parent());
        headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.putSingle(HttpHeaders.VARY, "Authorization, Accept-Language");
        boolean cacheable = response.getStatus() == 200 && isCodeList();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, cacheable ? "private, max-age=" + CODE_LIST_SECONDS : "no-store");
        boolean followed =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (followed
                && response.getEntity() instanceof Page<?> page
                && page.page().next() != null) {
            String next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .scheme(null)
                    .host(null)
                    .port(-1)
                    .replaceQueryParam("cursor", page.page().next())
                    .build()
                    .toString();
            headers.putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
    }

    private boolean isCodeList() {
        return resource != null
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(CodeList.class);
    }
}

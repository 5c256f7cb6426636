package id.patuh.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.idempotency.RequestDigest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tags an answer {@code "<version>.<digest>"} over the very bytes that are sent, so that a changed label, right or
 * deadline is never hidden behind an unchanged version; answers 304 to a caller who has it.
 */
@Provider
@Priority(EntityTag.LAST)
class EntityTag implements ContainerResponseFilter {

    /** Response filters run from high to low: this one after those that still look at the answer. */
    static final int LAST = 1;

    private final ObjectMapper json;

    @Context
    @Nullable
    ResourceInfo resource;

    EntityTag(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        Object answer = response.getEntity();
        if (response.getStatus() >= 300 || answer == null || !isTagged(answer)) {
            return;
        }
        Optional<byte[]> written = Written.in(request, answer);
        byte[] body = written.isPresent() ? written.get() : json.writeValueAsBytes(answer);
        long version = answer instanceof Versioned versioned ? versioned.version() : 0;
        String digest = HexFormat.of().formatHex(RequestDigest.sha256().digest(body), 0, 8);
        String tag = "\"" + version + "." + digest + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && isHeld(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            request.setProperty(Written.PROPERTY, new Written(answer, body));
        }
    }

    private boolean isTagged(Object answer) {
        return answer instanceof Versioned || isCodeList();
    }

    private boolean isCodeList() {
        return resource != null
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(CodeList.class);
    }

    private static boolean isHeld(@Nullable String held, String tag) {
        return held != null
                && Arrays.stream(held.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }
}

package id.patuh.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.idempotency.RequestDigest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON once, tags what was written, and answers 304 to a caller who has it. The tag is taken over the very bytes,
 * so that a changed label, right or deadline is never hidden behind an unchanged version.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
class JsonAnswer implements ServerMessageBodyWriter<Object> {

    private final ObjectMapper json;

    JsonAnswer(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, @Nullable Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeResponse(Object answer, Type generic, ServerRequestContext context) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        int status = request.getResponse().get().getStatus();
        boolean codeList = isCodeList(context.getResteasyReactiveResourceInfo());
        if (status < 300 && (answer instanceof Versioned || codeList)) {
            String tag = "\"" + (answer instanceof Versioned v ? v.version() : 0) + "." + digest(body) + "\"";
            context.serverResponse().setResponseHeader(HttpHeaders.ETAG, tag);
            if (status == 200 && isRead(request.getMethod()) && has(context, tag)) {
                context.serverResponse().setStatusCode(304);
                context.serverResponse().removeResponseHeader(HttpHeaders.CONTENT_TYPE);
                context.serverResponse().end();
                return;
            }
        }
        context.serverResponse().end(body);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(json.writeValueAsBytes(answer));
    }

    private static boolean isCodeList(@Nullable ResteasyReactiveResourceInfo resource) {
        return resource != null && resource.getMethod().isAnnotationPresent(CodeList.class);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(RequestDigest.sha256().digest(body), 0, 8);
    }

    private static boolean has(ServerRequestContext context, String tag) {
        String held = context.getRequestHeaders().getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return held != null
                && Arrays.stream(held.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

}

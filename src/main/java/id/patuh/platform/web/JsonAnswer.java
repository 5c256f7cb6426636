package id.patuh.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** Writes an answer record as JSON, once: what was {@link Written} to look at its bytes is sent as it is. */
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
        Optional<byte[]> written =
                Written.of(((ResteasyReactiveRequestContext) context).getProperty(Written.PROPERTY), answer);
        context.serverResponse().end(written.isPresent() ? written.get() : json.writeValueAsBytes(answer));
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
}

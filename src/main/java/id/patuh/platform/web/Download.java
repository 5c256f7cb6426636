package id.patuh.platform.web;

import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** A file as an answer, sent as its bytes whatever its media type: of text the server would else write what it is called. */
public record Download(byte[] bytes) {

    @Provider
    static class Writer implements ServerMessageBodyWriter<Download> {

        @Override
        public boolean isWriteable(
                Class<?> type, @Nullable Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
            return type == Download.class;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Download.class;
        }

        @Override
        public void writeResponse(Download file, Type generic, ServerRequestContext context) throws IOException {
            context.serverResponse().end(file.bytes());
        }

        @Override
        public void writeTo(
                Download file,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream stream)
                throws IOException {
            stream.write(file.bytes());
        }
    }
}

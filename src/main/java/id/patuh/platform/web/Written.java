package id.patuh.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that was written before it is sent, to look at its bytes; sent as it is, unless another took its place. */
record Written(Object answer, byte[] body) {

    /** Property of the request under which it waits. */
    static final String PROPERTY = "patuh.written";

    /** The bytes of an answer, if they were written. */
    static Optional<byte[]> of(@Nullable Object property, Object answer) {
        return property instanceof Written written && written.answer == answer
                ? Optional.of(written.body)
                : Optional.empty();
    }

    static Optional<byte[]> in(ContainerRequestContext request, Object answer) {
        return of(request.getProperty(PROPERTY), answer);
    }
}

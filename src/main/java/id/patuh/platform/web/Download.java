package id.patuh.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;

/** How files go out: to be saved and never shown in place, with the digest of their bytes. */
public final class Download {

    private Download() {}

    /** A file with the headers that it goes out under. */
    public interface Sendable {

        /** Header {@code Content-Disposition}. */
        String disposition();

        /** Header {@code Repr-Digest} (RFC 9530). */
        String digest();

        byte[] bytes();
    }

    public static RestResponse<StreamingOutput> of(Sendable file) {
        return of(file, out -> out.write(file.bytes()));
    }

    /** The same where the body tells more of itself. */
    public static RestResponse<StreamingOutput> of(Sendable file, StreamingOutput body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .header("Repr-Digest", file.digest())
                .build();
    }
}

package id.patuh.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The trace id of a request (W3C Trace Context): the caller's, or a new one. In logs, problems and the audit alike. */
@Provider
@PreMatching
@Priority(1)
public class Trace implements ContainerRequestFilter {

    private static final String KEY = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Trace id of the present request or job, 32 hexadecimal digits. */
    public static String current() {
        if (MDC.get(KEY) instanceof String id) {
            return id;
        }
        String fresh = random(16);
        MDC.put(KEY, fresh);
        return fresh;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (MDC.get(KEY) != null) {
            return; // OpenTelemetry has set it
        }
        String parent = request.getHeaderString("traceparent");
        Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        MDC.put(KEY, matcher.matches() ? matcher.group(1) : random(16));
    }

    /** The {@code traceparent} to send on. */
    static String parent() {
        return "00-" + current() + "-" + random(8) + "-01";
    }

    /** Ids need to be unlike each other, not secret. */
    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}

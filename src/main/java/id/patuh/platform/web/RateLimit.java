package id.patuh.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * So many requests a minute and client, counted on each replica by itself: a guard against a runaway loop, not a quota.
 * Answers carry the RateLimit fields of draft-ietf-httpapi-ratelimit-headers.
 */
@Provider
class RateLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROBE = RateLimit.class.getName();

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();
    private final CurrentCaller caller;
    private final long perMinute;

    RateLimit(CurrentCaller caller, @ConfigProperty(name = "patuh.rate-limit") long perMinute) {
        this.caller = caller;
        this.perMinute = perMinute;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ConsumptionProbe probe = bucket().tryConsumeAndReturnRemaining(1);
        request.setProperty(PROBE, probe);
        if (!probe.isConsumed()) {
            throw Refusal.of(PlatformProblem.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(seconds(probe)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("RateLimit-Policy", "\"client\";q=" + perMinute + ";w=60");
        if (request.getProperty(PROBE) instanceof ConsumptionProbe probe) {
            response.getHeaders()
                    .putSingle("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe));
        } else {
            // refused before it was counted
            response.getHeaders().putSingle("RateLimit", "\"client\";r=" + bucket().getAvailableTokens() + ";t=0");
        }
    }

    private Bucket bucket() {
        String client = caller.isKnown() ? caller.get().clientId() : "";
        return buckets.get(client, key -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static long seconds(ConsumptionProbe probe) {
        return TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + (probe.isConsumed() ? 0 : 1);
    }
}

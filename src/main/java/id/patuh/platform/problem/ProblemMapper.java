package id.patuh.platform.problem;

import id.patuh.platform.json.Methods;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.web.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Renders whatever went wrong as a problem. What was not foreseen is logged and says nothing of its inside. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int PERMANENT_REDIRECT = 308;

    private final MeterRegistry metrics;
    private final CurrentCaller caller;
    private final Methods methods;

    ProblemMapper(MeterRegistry metrics, CurrentCaller caller, Methods methods) {
        this.metrics = metrics;
        this.caller = caller;
        this.methods = methods;
    }

    @ServerExceptionMapper
    public RestResponse<ProblemView> refused(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        return render(refusal, uri, headers);
    }

    /** No body: whoever follows gets the answer there, if it may see it. */
    @ServerExceptionMapper
    public RestResponse<Void> moved(Moved moved, UriInfo uri) {
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return RestResponse.ResponseBuilder.<Void>create(PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, moved.address(asked.getRawPath()) + query)
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<ProblemView> unauthenticated(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        return render(Refusal.of(PlatformProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer"), uri, headers);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemView> forbidden(ForbiddenException thrown, UriInfo uri, HttpHeaders headers) {
        PlatformProblem type = caller.isKnown() ? PlatformProblem.SCOPE_MISSING : PlatformProblem.CLIENT_NOT_REGISTERED;
        return render(Refusal.of(type), uri, headers);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemView> web(
            WebApplicationException thrown, UriInfo uri, HttpHeaders headers, Request request) {
        boolean notAllowed = thrown instanceof NotAllowedException
                || thrown instanceof NotFoundException && methods.isNamedWithout(uri.getPath(), request.getMethod());
        int status = notAllowed ? 405 : thrown.getResponse().getStatus();
        PlatformProblem type = Arrays.stream(PlatformProblem.values())
                .filter(candidate -> candidate.status() == status && candidate != PlatformProblem.CURSOR_NOT_VALID)
                .findFirst()
                .orElse(status < 500 ? PlatformProblem.INVALID_REQUEST : PlatformProblem.INTERNAL_ERROR);
        Refusal refusal = type == PlatformProblem.INVALID_REQUEST ? Refusal.of(List.of()) : Refusal.of(type);
        if (notAllowed) {
            refusal.header(HttpHeaders.ALLOW, methods.of(uri.getPath()));
        }
        return render(refusal, uri, headers);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemView> anything(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        Refusal refusal = cause(thrown, Refusal.class);
        if (refusal != null) {
            return render(refusal, uri, headers);
        }
        if (thrown instanceof IOException) {
            return render(Refusal.of(List.of(Fault.at("", "not-valid"))), uri, headers); // parts that are none
        }
        if (isAny(thrown, OptimisticLockException.class, StaleStateException.class)) {
            return render(Refusal.of(PlatformProblem.STALE), uri, headers);
        }
        if (isUnavailable(thrown)) {
            LOG.warnf(
                    "Database or token issuer not available: %s",
                    thrown.getClass().getSimpleName());
            return render(Refusal.of(PlatformProblem.UNAVAILABLE).header("Retry-After", "5"), uri, headers);
        }
        LOG.errorf(thrown, "Not foreseen, trace %s", Trace.current());
        return render(Refusal.of(PlatformProblem.INTERNAL_ERROR), uri, headers);
    }

    private RestResponse<ProblemView> render(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        metrics.counter("patuh.problems", "code", refusal.type().code()).increment();
        ProblemView view = ProblemView.of(
                refusal, Language.of(headers), uri.getRequestUri().getRawPath(), Trace.current());
        RestResponse.ResponseBuilder<ProblemView> answer = RestResponse.ResponseBuilder.<ProblemView>create(
                        view.status())
                .entity(view)
                .type("application/problem+json");
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    private static boolean isUnavailable(Throwable thrown) {
        if (isAny(
                thrown,
                LockTimeoutException.class,
                PessimisticLockException.class,
                SQLTransientException.class,
                OIDCException.class)) {
            return true;
        }
        SQLException sql = cause(thrown, SQLException.class);
        String state = sql == null ? null : sql.getSQLState();
        // 08: no connection, 53: no resources, 57P: shut down, 40: deadlock or serialisation, 55P03: lock
        boolean told = state != null && state.matches("08.*|53.*|57P.*|40.*|55P03");
        return told || (sql != null && isPoolEmpty(sql));
    }

    /** The pool has no state for it, only words. */
    private static boolean isPoolEmpty(SQLException sql) {
        return String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    @SafeVarargs
    private static boolean isAny(Throwable thrown, Class<? extends Throwable>... types) {
        return Arrays.stream(types).anyMatch(type -> cause(thrown, type) != null);
    }

    private static <T extends Throwable> @Nullable T cause(@Nullable Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}

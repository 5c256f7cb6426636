package id.patuh.platform.problem;

import jakarta.inject.Singleton;

/** Refusals that any operation may answer. */
public enum PlatformProblem implements ProblemType {
    INVALID_REQUEST(400),
    CURSOR_NOT_VALID(400),
    PURPOSE_REQUIRED(400),
    UNAUTHENTICATED(401),
    SCOPE_MISSING(403),
    CLIENT_NOT_REGISTERED(403),
    OFFICER_NOT_YOURS(403),
    FIELD_NOT_VISIBLE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    REQUEST_IN_FLIGHT(409),
    STALE(412),
    BODY_TOO_LARGE(413),
    MEDIA_TYPE_NOT_SUPPORTED(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Singleton
    static class Catalogue implements ProblemCatalogue {

        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}

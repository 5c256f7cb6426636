package id.patuh.platform.idempotency;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Does a request once. Key, work and answer are one transaction under an advisory lock of the database, so nothing is
 * half remembered after a crash and twins on two replicas meet. What is kept is where the answer lives; it is rendered
 * anew, so a replay never shows what the caller may no longer see.
 */
@RequestScoped
public class Idempotency {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private final EntityManager database;
    private final CurrentCaller caller;
    private final RequestDigest digest;
    private final RequestFaults faults;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Idempotency(
            EntityManager database,
            CurrentCaller caller,
            RequestDigest digest,
            RequestFaults faults,
            UriInfo uri,
            HttpHeaders headers) {
        this.database = database;
        this.caller = caller;
        this.digest = digest;
        this.faults = faults;
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * Does the work unless it was done, and answers with what stands there now.
     *
     * @param status status of the first answer, 201 or 202
     * @param location path of what is made, or of the list that it stands in, with {@code {id}} for the id of the work
     * @param work makes the thing and returns its id
     * @param view renders the thing
     */
    @Transactional
    public <T> RestResponse<T> once(int status, String location, Supplier<UUID> work, Function<UUID, T> view) {
        faults.refuse();
        String client = caller.get().clientId();
        String key = headers.getHeaderString(HEADER);
        String request = digest.of("POST " + uri.getPath());
        lock(client, key);
        List<Object[]> before = find(client, key);
        if (!before.isEmpty()) {
            return replay(before.get(0), request, view);
        }
        UUID id = work.get();
        String made = location.replace("{id}", id.toString());
        remember(client, key, request, status, made, id);
        return answer(status, made, view.apply(id)).build();
    }

    /** The same for work on many things, which may take longer than a transaction does else. */
    public <T> RestResponse<T> onceWithin(
            int seconds, int status, String location, Supplier<UUID> work, Function<UUID, T> view) {
        return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> once(status, location, work, view));
    }

    private void lock(String client, String key) {
        byte[] hash = RequestDigest.sha256().digest((client + "\n" + key).getBytes(StandardCharsets.UTF_8));
        Object got = database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", ByteBuffer.wrap(hash).getLong())
                .getSingleResult();
        if (!Boolean.TRUE.equals(got)) {
            throw Refusal.of(PlatformProblem.REQUEST_IN_FLIGHT).header("Retry-After", "1");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> find(String client, String key) {
        return database.createNativeQuery(
                        """
                        select request_digest, status, location, made_id
                        from idempotency_key
                        where client_id = :client
                          and key = :key
                          and created_at > now() - interval '24 hours'
                        """)
                .setParameter("client", client)
                .setParameter("key", key)
                .getResultList();
    }

    private void remember(String client, String key, String request, int status, String location, UUID made) {
        database.createNativeQuery(
                        """
                        insert into idempotency_key (client_id, key, request_digest, status, location, made_id)
                        values (:client, :key, :request, :status, :location, :made)
                        on conflict (client_id, key) do update
                        set request_digest = excluded.request_digest,
                            status = excluded.status,
                            location = excluded.location,
                            made_id = excluded.made_id,
                            created_at = now()
                        """)
                .setParameter("client", client)
                .setParameter("key", key)
                .setParameter("request", request)
                .setParameter("status", status)
                .setParameter("location", location)
                .setParameter("made", made)
                .executeUpdate();
    }

    private static <T> RestResponse<T> replay(Object[] row, String request, Function<UUID, T> view) {
        if (!request.equals(row[0])) {
            throw Refusal.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
        }
        String location = (String) row[2];
        return answer((Integer) row[1], location, view.apply((UUID) row[3]))
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private static <T> RestResponse.ResponseBuilder<T> answer(int status, String location, T body) {
        return RestResponse.ResponseBuilder.<T>create(status).entity(body).header("Location", URI.create(location));
    }
}

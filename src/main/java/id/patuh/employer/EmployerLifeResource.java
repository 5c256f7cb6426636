package id.patuh.employer;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The life of an employer over HTTP: it ceases, resumes, or goes on as another. */
@Path("/v1/employers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
class EmployerLifeResource {

    private static final String HOME = "/v1/employers/{id}";

    private final EmployerLife life;
    private final EmployerMerger merger;
    private final EmployerReading reading;
    private final Idempotency idempotency;

    EmployerLifeResource(EmployerLife life, EmployerMerger merger, EmployerReading reading, Idempotency idempotency) {
        this.life = life;
        this.merger = merger;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/cessation")
    @PermissionsAllowed("employers:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "has-branches", "effective-date-too-early"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000023")
    @Operation(
            operationId = "ceaseEmployer",
            summary = "Record that an employer ceased",
            description =
                    """
            Its status is CEASED from that day on. It stays readable, its numbers stay its own, and cases about it go
            on; no new case is opened. A head office ceases after its branches.""")
    public RestResponse<EmployerView> cease(@PathParam("id") UUID id, CeaseEmployer request) {
        return idempotency.once(201, HOME, () -> life.cease(id, request), reading::view);
    }

    @POST
    @Path("/resumption")
    @PermissionsAllowed("employers:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-ceased", "parent-not-active", "effective-date-too-early"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000045")
    @Operation(
            operationId = "resumeEmployer",
            summary = "Record that a ceased employer is one again",
            description =
                    """
            Its status is ACTIVE from that day on. From the very day on which it ceased it takes the cessation back:
            then it never held, and only `knownAt` shows that it was once believed.""")
    public RestResponse<EmployerView> resume(@PathParam("id") UUID id, ResumeEmployer request) {
        return idempotency.once(201, HOME, () -> life.resume(id, request), reading::view);
    }

    @POST
    @Path("/merger")
    @PermissionsAllowed("employers:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({
        "employer-not-active",
        "survivor-not-active",
        "survivor-is-branch",
        "succession-conflict",
        "identifier-taken",
        "effective-date-too-early"
    })
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000024")
    @Operation(
            operationId = "mergeEmployer",
            summary = "Merge an employer into another",
            description =
                    """
            The employer goes on as the survivor, which is answered: its numbers, its branches, its cases, and its
            registrations in programmes that the survivor lacks. It is MERGED for good: reading it or what belonged to
            it answers 308 to the survivor, `asOf` and `knownAt` show what it was. Where both have an open case on the
            same track nothing moves; `conflicts` names the cases that you may see. There is no way back.""")
    public RestResponse<EmployerView> merge(@PathParam("id") UUID id, MergeEmployer request) {
        return idempotency.once(201, HOME, () -> merger.merge(id, request), reading::view);
    }
}

package id.patuh.employer;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.MayHaveMoved;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.paging.Parameters;
import id.patuh.platform.paging.Search;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Employers over HTTP. */
@Path("/v1/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
class EmployerResource {

    private final Lists lists;
    private final Parameters parameters;
    private final EmployerRegister register;
    private final EmployerNumbers numbers;
    private final EmployerReading reading;
    private final Idempotency idempotency;

    EmployerResource(
            Lists lists,
            Parameters parameters,
            EmployerRegister register,
            EmployerNumbers numbers,
            EmployerReading reading,
            Idempotency idempotency) {
        this.lists = lists;
        this.parameters = parameters;
        this.register = register;
        this.numbers = numbers;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.EMPLOYER)
    @AnswersList(EmployerList.class)
    @Refuses("field-not-visible")
    @Operation(
            operationId = "listEmployers",
            summary = "List employers",
            description =
                    """
            Employers that the caller may see: those of its own regions, of regions opened by agreement, or itself.""")
    public Page<EmployerView> list() {
        return lists.page(EmployerList.LIST, reading.sight(), "e.regionCode", "e.id", reading::views);
    }

    @POST
    @Path("/search")
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.EMPLOYER)
    @AnswersList(EmployerList.class)
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("field-not-visible")
    @Operation(
            operationId = "searchEmployers",
            summary = "Search employers",
            description =
                    """
            The list of employers, with its parameters in the body: a person's name and numbers that may be a person's
            never stand in an address. Makes nothing, so it takes no `Idempotency-Key`.""")
    public Page<EmployerView> search(Search search) {
        return list();
    }

    @POST
    @PermissionsAllowed("employers:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"region-not-yours", "identifier-taken", "branch-of-branch", "parent-not-active"})
    @Operation(
            operationId = "registerEmployer",
            summary = "Register an employer",
            description =
                    """
            Enters an employer with its official numbers. NPP, NITKU and village code are unique; NIB and NPWP are
            unique among head offices, and branches have those of theirs. What is known of employers is kept in history: see `asOf` and `knownAt` when
            reading.""")
    public RestResponse<EmployerView> register(RegisterEmployer request) {
        return idempotency.once(201, "/v1/employers/{id}", () -> register.register(request), reading::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("employers:read")
    @Refuses("employer-withdrawn")
    @ProtectedData(SubjectKind.EMPLOYER)
    @MayHaveMoved
    @AnswersItem(
            value = EmployerList.class,
            embedNotWith = {"asOf", "knownAt"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "asOf", text = "Legal day on which the facts held; today unless told", example = "")
    @Describes(
            name = "knownAt",
            text = "Moment at which we believed them; now unless told",
            example = "",
            format = "date-time")
    @Operation(
            operationId = "getEmployer",
            summary = "Read an employer",
            description =
                    """
            The employer as it is, or with `asOf` as it was on a day, or with `knownAt` as we believed it to be at a
            moment. Nothing known for that day or moment is 404. A merged employer, unless a day or moment is told,
            answers 308 to its survivor.""")
    public EmployerView get(@PathParam("id") UUID id) {
        return reading.view(id, parameters.day("asOf"), parameters.moment("knownAt"));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("employers:write")
    @IfMatchRequired
    @Consumes(MergePatch.MEDIA_TYPE)
    @Refuses({
        "region-not-yours",
        "employer-not-active",
        "effective-date-too-early",
        "branch-of-branch",
        "has-branches",
        "parent-not-active",
        "identifier-taken",
        "succession-conflict"
    })
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(
            name = "effectiveDate",
            text = "First day on which the changed facts hold; today in the region unless told, never later, "
                    + "and not before the last change took effect",
            example = "")
    @Operation(
            operationId = "amendEmployer",
            summary = "Amend an employer",
            description =
                    """
            JSON Merge Patch (RFC 7396) on the version that `If-Match` names. A patch that changes nothing leaves the
            version as it is. `parentId` makes it a branch, null a head office again: its NIB and NPWP are judged anew,
            and cases about it go on under its legal person.""")
    public EmployerView amend(@PathParam("id") UUID id, @MergePatch.Of(AmendEmployer.class) MergePatch patch) {
        register.amend(id, patch, parameters.day("effectiveDate"));
        return reading.view(id);
    }

    @GET
    @Path("/{id}/identifiers")
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.EMPLOYER)
    @AnswersList(IdentifierList.class)
    @MayHaveMoved
    @Refuses({"field-not-visible", "employer-withdrawn"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "listIdentifiers",
            summary = "List an employer's official numbers",
            description =
                    """
            Its own numbers, valid now and ended; not those that a branch has from its head office. An NPWP that is a
            person's NIK is masked for all but BPJS, and so is a NITKU that begins with one.""")
    public Page<IdentifierView> identifiers(@PathParam("id") UUID id) {
        reading.shown(id);
        if (reading.sight().basicsOnly()) {
            throw Refusal.of(PlatformProblem.FIELD_NOT_VISIBLE, "identifiers");
        }
        return lists.page(
                IdentifierList.LIST,
                reading.sight(),
                "i.employerId = :employer",
                Map.of("employer", id),
                found -> found.stream().map(each -> reading.view(each, id)).toList());
    }

    @POST
    @Path("/{id}/identifiers")
    @PermissionsAllowed("employers:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"identifier-taken", "employer-not-active"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "addIdentifier",
            summary = "Add an official number",
            description =
                    """
            Adds a number that no other employer has. The version of the employer moves.""")
    public RestResponse<IdentifierView> add(@PathParam("id") UUID id, AddIdentifier request) {
        return idempotency.once(
                201, "/v1/employers/" + id + "/identifiers/{id}", () -> numbers.add(id, request), added -> {
                    reading.get(id);
                    return EmployerIdentifier.of(id, added)
                            .map(each -> reading.view(each, id))
                            .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
                });
    }

    @DELETE
    @Path("/{id}/identifiers/{identifierId}")
    @PermissionsAllowed("employers:write")
    @IfMatchRequired
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "identifierId", text = "Id of the number", example = "01993000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "endIdentifier",
            summary = "End an official number",
            description =
                    """
            The number ends today and stays in history. `If-Match` names the version of the employer.""")
    public void end(@PathParam("id") UUID id, @PathParam("identifierId") UUID identifierId) {
        numbers.end(id, identifierId);
    }

    /** The list of official numbers. */
    static final class IdentifierList {

        static final ListQuery<EmployerIdentifier> LIST = ListQuery.of(
                        "identifiers", EmployerIdentifier.class, "EmployerIdentifier i", "i.id")
                .filter(Filter.choice("scheme", "Scheme", IdentifierScheme.class, "i.scheme in :p"))
                .build();

        private IdentifierList() {}
    }
}

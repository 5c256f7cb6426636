package id.patuh.registration;

import id.patuh.employer.Employer;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.MayHaveMoved;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.programme.Programme;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Workers and wages known, over HTTP. */
@Path("/v1/employers/{id}/known-workforce")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class KnownWorkforceResource {

    private static final String EMPLOYER = "01990000-0000-7000-8000-000000000001";

    static final ListQuery<KnownFigure> LIST = ListQuery.of(
                    "known-workforce", KnownFigure.class, "KnownFigure k", "k.id")
            .filter(Filter.choice("programme", "Programme it is about alone", Programme.class, "k.programme in :p"))
            .filter(Filter.text("source", "Who counted", "[^\\x00-\\x1f]{1,100}", "k.source in :p"))
            .filter(Filter.day("asOfDateGte", "Counted on this day or later", "k.asOfDate >= :p"))
            .filter(Filter.day("asOfDateLt", "Counted before this day", "k.asOfDate < :p"))
            .sort("asOfDate", "k.asOfDate")
            .build();

    private final Lists lists;
    private final RegistrationService service;
    private final Visibility visibility;
    private final Idempotency idempotency;

    KnownWorkforceResource(Lists lists, RegistrationService service, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.service = service;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.REGISTRATION)
    @AnswersList(KnownWorkforceResource.class)
    @MayHaveMoved
    @Refuses("field-not-visible")
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Operation(
            operationId = "listKnownWorkforce",
            summary = "List the workers and wages known of an employer",
            description =
                    """
            What each source counted on which day, as believed now; what was corrected is not in the list.""")
    public Page<KnownFigureView> list(@PathParam("id") UUID id) {
        check(id);
        return lists.page(
                LIST,
                sight(),
                "k.employerId = :employer and k.supersededAt is null",
                Map.of("employer", id),
                found -> found.stream().map(KnownFigureView::of).toList());
    }

    @POST
    @PermissionsAllowed("registrations:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Operation(
            operationId = "addKnownWorkforce",
            summary = "Add workers and wages known",
            description =
                    """
            Adds what a source counted on a day, or corrects it. Every registration that it is about shows the latest
            count as `workersKnown` and `wagesKnown`, and of one day the larger; its version moves if that changes it.
            A finding that is confirmed does the same by itself.""")
    public RestResponse<KnownFigureView> tell(@PathParam("id") UUID id, TellWorkforce request) {
        return idempotency.once(
                201, "/v1/employers/" + id + "/known-workforce/{id}", () -> service.tell(id, request), told -> {
                    if (Employer.visible(id, sight()).isEmpty()) {
                        throw Refusal.of(PlatformProblem.NOT_FOUND);
                    }
                    return view(id, told);
                });
    }

    @GET
    @Path("/{figureId}")
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.REGISTRATION)
    @Refuses("field-not-visible")
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Describes(name = "figureId", text = "Id of the count", example = "01995000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "getKnownWorkforce",
            summary = "Read workers and wages known",
            description = "One count, also after it was corrected or its employer was merged.")
    public KnownFigureView get(@PathParam("id") UUID id, @PathParam("figureId") UUID figureId) {
        Sight sight = sight();
        if (Employer.visible(id, sight).isEmpty()) {
            throw Refusal.of(PlatformProblem.NOT_FOUND);
        }
        checkNotBasic(sight);
        return view(id, figureId);
    }

    private static KnownFigureView view(UUID employer, UUID figure) {
        return KnownFigure.of(employer, figure)
                .map(KnownFigureView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private void check(UUID id) {
        Sight sight = sight();
        Employer.shown(id, sight);
        checkNotBasic(sight);
    }

    private static void checkNotBasic(Sight sight) {
        if (sight.basicsOnly()) {
            throw Refusal.of(PlatformProblem.FIELD_NOT_VISIBLE, "known-workforce");
        }
    }

    private Sight sight() {
        return visibility.of(SubjectKind.REGISTRATION);
    }
}

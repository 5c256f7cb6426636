package id.patuh.registration;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.MayHaveMoved;
import id.patuh.platform.openapi.Refuses;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Registrations over HTTP. */
@Path("/v1/employers/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationResource {

    static final ListQuery<Registration> LIST = ListQuery.of(
                    "registrations", Registration.class, "Registration r", "r.key.programme")
            .build();

    private final Lists lists;
    private final RegistrationService service;
    private final Visibility visibility;

    RegistrationResource(Lists lists, RegistrationService service, Visibility visibility) {
        this.lists = lists;
        this.service = service;
        this.visibility = visibility;
    }

    @GET
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.REGISTRATION)
    @AnswersList(RegistrationResource.class)
    @MayHaveMoved
    @Refuses("field-not-visible")
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "listRegistrations",
            summary = "List an employer's registrations",
            description =
                    """
            Where the employer stands in each programme: registered against known, reported against known, and what each
            source knows. A programme of which nothing is known is not in the list.""")
    public Page<RegistrationView> list(@PathParam("id") UUID id) {
        check(id);
        return lists.page(LIST, sight(), "r.key.employerId = :employer", Map.of("employer", id), service::views);
    }

    @GET
    @Path("/{programme}")
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.REGISTRATION)
    @MayHaveMoved
    @Refuses("field-not-visible")
    @AnswersItem(RegistrationResource.class)
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "programme", text = "Programme", example = "JKK")
    @Operation(
            operationId = "getRegistration",
            summary = "Read a registration",
            description =
                    """
            Where the employer stands in one programme, with the entity tag that replacing it needs.""")
    public RegistrationView get(@PathParam("id") UUID id, @PathParam("programme") Programme programme) {
        check(id);
        return Registration.of(id, programme).map(this::view).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @PUT
    @Path("/{programme}")
    @PermissionsAllowed("registrations:write")
    @IfMatchRequired(orCreates = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"valid-from-too-early", "employer-not-active"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "programme", text = "Programme", example = "JKK")
    @Operation(
            operationId = "putRegistration",
            summary = "Enter or replace a registration",
            description =
                    """
            Enters it with `If-None-Match: *` (201), or replaces the version that `If-Match` names (200). The same again
            changes nothing, not even the version. What held before stays in history. `workersKnown` and `wagesKnown`
            are kept as a count of the source, see `known-workforce`; the answer shows what all counts together say.""")
    public RestResponse<RegistrationView> put(
            @PathParam("id") UUID id, @PathParam("programme") Programme programme, PutRegistration request) {
        RegistrationService.Put put = service.put(id, programme, request);
        RegistrationView view = view(put.registration());
        return put.isNew()
                ? RestResponse.ResponseBuilder.<RegistrationView>create(201)
                        .entity(view)
                        .header("Location", "/v1/employers/" + id + "/registrations/" + programme)
                        .build()
                : RestResponse.ok(view);
    }

    private void check(UUID id) {
        Sight sight = sight();
        Employer.shown(id, sight);
        if (sight.basicsOnly()) {
            throw Refusal.of(PlatformProblem.FIELD_NOT_VISIBLE, "registrations");
        }
    }

    private RegistrationView view(Registration registration) {
        return service.views(List.of(registration)).get(0);
    }

    private Sight sight() {
        return visibility.of(SubjectKind.REGISTRATION);
    }
}

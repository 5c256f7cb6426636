package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.MayHaveMoved;
import id.patuh.platform.paging.Parameters;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Arrears over HTTP. */
@Path("/v1/employers/{id}/arrears")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class ArrearsResource {

    private final Arrears arrears;
    private final Parameters parameters;
    private final Visibility visibility;

    ArrearsResource(Arrears arrears, Parameters parameters, Visibility visibility) {
        this.arrears = arrears;
        this.parameters = parameters;
        this.visibility = visibility;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.CONTRIBUTION)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000011")
    @Describes(name = "asOf", text = "Legal day at whose end it is so; today in the region unless told", example = "")
    @Describes(
            name = "knownAt",
            text = "Moment at which we knew it so; now unless told",
            example = "",
            format = "date-time")
    @Operation(
            operationId = "getArrears",
            summary = "Read an employer's arrears",
            description =
                    """
            Contributions overdue and their late fines, by month and programme, with age and class. The late fine is a
            percentage a month of delay, by the rule of the month the contribution is for; it is fixed by what was paid late
            and runs on what is unpaid; each is rounded half up to whole rupiah. Only months that a source declared complete
            for the region after their due date are in arrears; the others are `notLoaded`.""")
    public ArrearsView get(@PathParam("id") UUID id) {
        Employer employer = Employer.shown(id, visibility.of(SubjectKind.CONTRIBUTION));
        return arrears.of(employer, parameters.day("asOf"), parameters.moment("knownAt"));
    }
}

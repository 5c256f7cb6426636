package id.patuh.noncompliance;

import id.patuh.platform.openapi.Describes;
import id.patuh.platform.paging.Parameters;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An officer's day over HTTP. */
@Path("/v1/work-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class WorkListResource {

    private final WorkList list;
    private final Parameters parameters;

    WorkListResource(WorkList list, Parameters parameters) {
        this.list = list;
        this.parameters = parameters;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Describes(
            name = "officer",
            text = "Officer of one's agency; the acting one unless told",
            example = "01971000-0000-7000-8000-000000000002",
            format = "uuid")
    @Describes(
            name = "dueUntil",
            text = "Last legal day that counts as soon; a week from today unless told",
            example = "")
    @Operation(
            operationId = "getWorkList",
            summary = "Read an officer's day",
            description =
                    """
            Open cases that an officer is in charge of: how many stand where, and the first of those whose term passed, ends
            soon, ends later or does not run, each with the steps that lead on and what blocks them. Who acts is named by
            the token or `Acting-Officer`, or the officer by `officer`; without any, these are the cases that nobody is in charge
            of. The whole list is `/v1/cases?assignee=`.""")
    public WorkListView get() {
        return list.of(parameters.id("officer"), parameters.day("dueUntil"));
    }
}

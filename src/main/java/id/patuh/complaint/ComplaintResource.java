package id.patuh.complaint;

import id.patuh.compliance.Category;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.region.Region;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Complaints over HTTP. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintResource {

    private static final String COMPLAINT_ID = "Id of the complaint";
    private static final String SANDBOX_COMPLAINT = "0199b000-0000-7000-8000-000000000001";
    private static final String HOME = "/v1/complaints/{id}";

    private static final Filter UPDATED = Filter.moment("updatedAt", "When it was last changed", "c.updatedAt");
    private static final Filter RECEIVED = Filter.day("receivedDate", "Legal day of receipt", "c.receivedDate");

    /** What a union does not see of its complaints, it may not find out by filters either. */
    static final ListQuery<Complaint> LIST = ListQuery.of("complaints", Complaint.class, "Complaint c", "c.id")
            .filter(Filter.region(
                    "regionCode",
                    "Region whose office assesses it (Kemendagri): two digits a province, four a regency or city",
                    "c.regionCode",
                    Region::regenciesUnder))
            .filter(Filter.choice("state", "Where it stands", ComplaintState.class, "c.state in :p"))
            .filter(Filter.choice("category", "Category that it seems to be about", Category.class, "c.category in :p"))
            .filter(Filter.choice("channel", "How it came in", Channel.class, "c.channel in :p"))
            .filter(Filter.text("complaintNumber", "Number", "[A-Z0-9-]{1,40}", "c.complaintNumber in :p"))
            .filter(Filter.id("employerId", "Employer it is about", "c.employerId in :p")
                    .notBasic())
            .filter(Filter.id("caseId", "Case that it belongs to", "c.caseId in :p")
                    .notBasic())
            .filter(RECEIVED.gte())
            .filter(RECEIVED.lt())
            .filter(UPDATED.gte())
            .filter(UPDATED.lt())
            .sort("complaintNumber", "c.complaintNumber")
            .sort("receivedDate", "c.receivedDate")
            .sort("updatedAt", "c.updatedAt")
            .build();

    private final Lists lists;
    private final ComplaintIntake intake;
    private final ComplaintAssessment assessment;
    private final Seal seal;
    private final Visibility visibility;
    private final Idempotency idempotency;

    ComplaintResource(
            Lists lists,
            ComplaintIntake intake,
            ComplaintAssessment assessment,
            Seal seal,
            Visibility visibility,
            Idempotency idempotency) {
        this.lists = lists;
        this.intake = intake;
        this.assessment = assessment;
        this.seal = seal;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("complaints:write")
    @ProtectedData(SubjectKind.COMPLAINT)
    @AnswersList(ComplaintResource.class)
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints",
            description =
                    """
            Complaints about employers of the caller's regions; a union sees those that it lodged, and how far they are. Who
            complained is in no list.""")
    public Page<ComplaintView> list() {
        Sight sight = sight();
        return lists.page(LIST, sight, "c.regionCode", "c.agencyId", found -> {
            Set<UUID> sealed = seal.closed(found.stream().map(Complaint::id).toList());
            return found.stream()
                    .map(each -> ComplaintView.of(each, sealed.contains(each.id()), !sight.basicsOnly()))
                    .toList();
        });
    }

    @POST
    @PermissionsAllowed("complaints:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("employer-not-active")
    @Operation(
            operationId = "recordComplaint",
            summary = "Lodge a complaint",
            description =
                    """
            What a worker, a union or anybody reports about an employer (PP 86/2013 art. 13(4)): about one that the caller
            sees, or about one by name and region as told. `complainant` is sealed: no answer but that of one operation ever
            shows it. Leave it out where nobody wants to be known.""")
    public RestResponse<ComplaintView> record(RecordComplaint request) {
        return idempotency.once(201, HOME, () -> intake.receive(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("complaints:write")
    @ProtectedData(SubjectKind.COMPLAINT)
    @AnswersItem(ComplaintResource.class)
    @Describes(name = "id", text = COMPLAINT_ID, example = SANDBOX_COMPLAINT)
    @Operation(
            operationId = "getComplaint",
            summary = "Read a complaint",
            description =
                    """
            One complaint without who complained. A union sees what it told and how far it is, never the case.""")
    public ComplaintView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @POST
    @Path("/{id}/assessment")
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("complaint-assessed")
    @Describes(name = "id", text = COMPLAINT_ID, example = SANDBOX_COMPLAINT)
    @Operation(
            operationId = "assessComplaint",
            summary = "Assess a complaint",
            description =
                    """
            The office of the region accepts it, rejects it or marks it as a duplicate, once. An accepted one may name the
            open case that it belongs to; an examination may start from it.""")
    public RestResponse<ComplaintView> assess(@PathParam("id") UUID id, AssessComplaint request) {
        return idempotency.once(201, HOME, () -> assessment.assess(id, request), this::view);
    }

    @POST
    @Path("/{id}/complainant")
    @PermissionsAllowed("cases:write")
    @ProtectedData(SubjectKind.COMPLAINT)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"seal-not-for-purpose", "complainant-unknown"})
    @Describes(name = "id", text = COMPLAINT_ID, example = SANDBOX_COMPLAINT)
    @Operation(
            operationId = "openComplainant",
            summary = "Open the seal of a complainant",
            description =
                    """
            Tells BPJS who complained, for supervision only. Each time, a replay too, who asked and why is kept, and the
            journal and the audit have a row. Nothing else shows a complainant.""")
    public RestResponse<ComplainantView> open(@PathParam("id") UUID id, OpenComplainant request) {
        return idempotency.once(201, HOME, () -> id, same -> assessment.open(same, request));
    }

    private ComplaintView view(UUID id) {
        return ComplaintView.of(assessment.get(id), !seal.closed(List.of(id)).isEmpty(), !sight().basicsOnly());
    }

    private Sight sight() {
        return visibility.of(SubjectKind.COMPLAINT);
    }
}

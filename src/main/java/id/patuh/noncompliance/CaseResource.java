package id.patuh.noncompliance;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.paging.Search;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** Cases over HTTP. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private static final String SANDBOX_CASE = "01991000-0000-7000-8000-000000000001";
    private static final String CASE_ID = "Id of the case";

    private final Lists lists;
    private final CaseOpening opening;
    private final CaseProgress progress;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final CaseClock clock;

    CaseResource(
            Lists lists,
            CaseOpening opening,
            CaseProgress progress,
            Visibility visibility,
            Idempotency idempotency,
            CaseClock clock) {
        this.lists = lists;
        this.opening = opening;
        this.progress = progress;
        this.visibility = visibility;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(CaseList.class)
    @Operation(
            operationId = "listCases",
            summary = "List cases",
            description = """
            Cases that the caller may see, with their findings and next steps.""")
    public Page<CaseView> list() {
        return lists.page(CaseList.LIST, visibility.of(SubjectKind.CASE), "c.regionCode", "c.employerId", cases -> {
            Map<UUID, List<CaseDeadline>> terms = clock.openTerms(cases);
            return cases.stream()
                    .map(each -> CaseView.of(each, terms.getOrDefault(each.id(), List.of())))
                    .toList();
        });
    }

    @POST
    @Path("/search")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(CaseList.class)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchCases",
            summary = "Search cases",
            description =
                    """
            The list of cases, with its parameters in the body. Makes nothing, so it takes no `Idempotency-Key`.""")
    public Page<CaseView> search(Search search) {
        return list();
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({
        "case-already-open",
        "employer-ceased",
        "track-does-not-fit",
        "category-does-not-fit",
        "findings-exclude-each-other",
        "finding-status-not-allowed",
        "finding-needs-proof"
    })
    @Operation(
            operationId = "openCase",
            summary = "Open a case",
            description =
                    """
            Opens a case about an employer with what was found. One case is open at a time per legal person and track;
            the number comes from the province's series, without gaps. State organisers and villages go on the track
            STATE_EMPLOYER, which never rests on PP 86/2013.""")
    public RestResponse<CaseView> open(OpenCase request) {
        return idempotency.once(201, "/v1/cases/{id}", () -> opening.open(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersItem(CaseList.class)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(operationId = "getCase", summary = "Read a case", description = "The case with findings and next steps.")
    public CaseView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("cases:write")
    @IfMatchRequired
    @Consumes(MergePatch.MEDIA_TYPE)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "amendCase",
            summary = "Amend a case",
            description =
                    """
            Who is in charge and the office's note. Everything else moves by steps and findings.""")
    public CaseView amend(@PathParam("id") UUID id, @MergePatch.Of(AmendCase.class) MergePatch patch) {
        progress.amend(id, patch);
        return view(id);
    }

    @GET
    @Path("/{id}/findings")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(CaseList.Findings.class)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(operationId = "listFindings", summary = "List a case's findings", description = "What was found.")
    public Page<FindingView> findings(@PathParam("id") UUID id) {
        long version = progress.get(id).version();
        return lists.page(
                CaseList.Findings.LIST,
                visibility.of(SubjectKind.CASE),
                "f.theCase.id = :case",
                Map.of("case", id),
                found -> found.stream()
                        .map(finding -> FindingView.of(finding, version))
                        .toList());
    }

    @POST
    @Path("/{id}/findings")
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({
        "case-closed",
        "category-does-not-fit",
        "findings-exclude-each-other",
        "finding-status-not-allowed",
        "finding-needs-proof"
    })
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "addFinding",
            summary = "Add a finding",
            description =
                    """
            Adds what was found. PWBD and the other kinds exclude each other for the same months.""")
    public RestResponse<FindingView> addFinding(@PathParam("id") UUID id, FindingFacts facts) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/findings/{id}",
                () -> progress.addFinding(id, facts),
                added -> finding(id, added));
    }

    @GET
    @Path("/{id}/findings/{findingId}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @AnswersItem(CaseList.Findings.class)
    @Describes(name = "findingId", text = "Id of the finding", example = "01992000-0000-7000-8000-000000000001")
    @Operation(operationId = "getFinding", summary = "Read a finding", description = "One finding of a case.")
    public FindingView getFinding(@PathParam("id") UUID id, @PathParam("findingId") UUID findingId) {
        return finding(id, findingId);
    }

    @PATCH
    @Path("/{id}/findings/{findingId}")
    @PermissionsAllowed("cases:write")
    @IfMatchRequired
    @Consumes(MergePatch.MEDIA_TYPE)
    @Refuses({"case-closed", "findings-exclude-each-other", "finding-status-not-allowed", "finding-needs-proof"})
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Describes(name = "findingId", text = "Id of the finding", example = "01992000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "amendFinding",
            summary = "Amend a finding",
            description =
                    """
            Confirms, resolves or refutes a finding, or corrects its figures. `If-Match` names the version of the case.
            PDS_UPAH is confirmed only with evidence; a finding is resolved or refuted only with a resolution. It is resolved
            only once the register itself shows it: ARREARS when the ledger shows nothing unpaid of their months, or a plan about
            them was kept; PWBD when a registration is in force, in the programmes that the finding names; PDS_PROGRAM when
            those that were missing are registered; PDS_TK and PDS_UPAH when the workers registered and the wages reported reach
            what the finding and examinations know. Where neither knows a figure the resolution is the proof.""")
    public FindingView amendFinding(
            @PathParam("id") UUID id,
            @PathParam("findingId") UUID findingId,
            @MergePatch.Of(AmendFinding.class) MergePatch patch) {
        progress.amendFinding(id, findingId, patch);
        return finding(id, findingId);
    }

    private CaseView view(UUID id) {
        return CaseView.of(progress.get(id), CaseDeadline.open(List.of(id)));
    }

    private FindingView finding(UUID id, UUID findingId) {
        NoncomplianceCase theCase = progress.get(id);
        return theCase.finding(findingId)
                .map(finding -> FindingView.of(finding, theCase.version()))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}

package id.patuh.noncompliance;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.web.Download;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Letters of a case over HTTP. */
@Path("/v1/cases/{id}/letters")
@Tag(name = "Letters")
class LetterResource {

    private static final String CASE = "01991000-0000-7000-8000-000000000011";
    private static final String DRAFT = "01998200-0000-7000-8000-000000000001";
    private static final String TO_AMEND = "01998200-0000-7000-8000-000000000002";
    private static final String TO_SERVE = "01998200-0000-7000-8000-000000000003";
    private static final String TO_FAIL = "01998200-0000-7000-8000-000000000004";
    private static final String TO_VOID = "01998200-0000-7000-8000-000000000005";
    private static final String CASE_ID = "Id of the case";
    private static final String LETTER_ID = "Id of the letter";

    static final ListQuery<CaseLetter> LIST = ListQuery.of("letters", CaseLetter.class, "CaseLetter l", "l.id")
            .filter(Filter.choice("kind", "What it says", LetterKind.class, "l.kind in :p"))
            .filter(Filter.choice("state", "Where it stands", LetterState.class, "l.state in :p"))
            .build();

    private final Lists lists;
    private final LetterDesk desk;
    private final LetterDrafting drafting;
    private final LetterApproval approval;
    private final LetterDelivery delivery;
    private final LetterReading reading;
    private final Visibility visibility;
    private final SeenLetters seen;
    private final Idempotency idempotency;

    LetterResource(
            Lists lists,
            LetterDesk desk,
            LetterDrafting drafting,
            LetterApproval approval,
            LetterDelivery delivery,
            LetterReading reading,
            Visibility visibility,
            SeenLetters seen,
            Idempotency idempotency) {
        this.lists = lists;
        this.desk = desk;
        this.drafting = drafting;
        this.approval = approval;
        this.delivery = delivery;
        this.reading = reading;
        this.visibility = visibility;
        this.seen = seen;
        this.idempotency = idempotency;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(LetterResource.class)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Operation(
            operationId = "listLetters",
            summary = "List a case's letters",
            description = "Letters in force and void ones; drafts only of one's own agency.")
    public Page<LetterView> list(@PathParam("id") UUID id) {
        desk.visible(id);
        return lists.page(
                LIST,
                visibility.of(SubjectKind.LETTER),
                "l.caseId = :case and " + seen.condition("l"),
                seen.parameters("case", id),
                found -> found.stream().map(LetterView::of).toList());
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"case-closed", "letter-does-not-fit", "letter-needs-findings"})
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Operation(
            operationId = "draftLetter",
            summary = "Draft a letter",
            description =
                    """
            A letter of a kind that fits the track of the case, about findings that stand. What it does not say comes from
            the case: office, addressee, figures, articles, the term. Reprimands, the fine, the request to withhold services
            and the handover cite confirmed findings alone.""")
    public RestResponse<LetterView> draft(@PathParam("id") UUID id, DraftLetter request) {
        return once(id, () -> drafting.draft(id, request));
    }

    @GET
    @Path("/{letterId}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersItem(LetterResource.class)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = DRAFT)
    @Operation(
            operationId = "getLetter",
            summary = "Read a letter",
            description =
                    """
            What it says beside the case, who wrote and approved it, how it went, and its entity tag. One that was never
            approved is there for the agency that drafted it alone.""")
    public LetterView get(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        return view(id, letterId);
    }

    @PATCH
    @Path("/{letterId}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @IfMatchRequired
    @Consumes(MergePatch.MEDIA_TYPE)
    @Refuses({"case-closed", "letter-not-in-state", "letter-needs-findings"})
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = TO_AMEND)
    @Operation(
            operationId = "amendLetter",
            summary = "Amend a draft",
            description = "A draft alone. Who changes it may no longer approve it.")
    public LetterView amend(
            @PathParam("id") UUID id,
            @PathParam("letterId") UUID letterId,
            @MergePatch.Of(AmendLetter.class) MergePatch patch) {
        return LetterView.of(drafting.amend(id, letterId, patch));
    }

    @GET
    @Path("/{letterId}/content")
    @Produces("application/pdf")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = DRAFT)
    @Operation(
            operationId = "getLetterContent",
            summary = "Download a letter",
            description =
                    """
            The letter as PDF. A draft is set from the case as it is now and marked KONSEP; an approved letter is the file that
            was kept then and never changes; a void one is marked BATAL.""")
    public RestResponse<StreamingOutput> content(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        return Download.of(reading.content(id, letterId));
    }

    @POST
    @Path("/{letterId}/approval")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Refuses({
        "case-closed",
        "letter-not-in-state",
        "own-letter",
        "letter-does-not-fit",
        "letter-needs-findings",
        "letter-needs-services"
    })
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = DRAFT)
    @Operation(
            operationId = "approveLetter",
            summary = "Approve a letter",
            description =
                    """
            By another officer than who drafted it or changed it last, named by the token or by `Acting-Officer`; where one
            of the two names none, by another client. The letter gets its number, without gaps in the series of the office,
            and the date of today; from then on it never changes.""")
    public RestResponse<LetterView> approve(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        return once(id, () -> approval.approve(id, letterId));
    }

    @POST
    @Path("/{letterId}/service")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("letter-not-in-state")
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = TO_SERVE)
    @Operation(
            operationId = "recordLetterService",
            summary = "Record that a letter was served",
            description =
                    """
            On which legal day, how, to which function, with which document of the case as proof. A step that needs the day of
            service takes it from here.""")
    public RestResponse<LetterView> serve(
            @PathParam("id") UUID id, @PathParam("letterId") UUID letterId, ServeLetter request) {
        return once(id, () -> delivery.serve(id, letterId, request));
    }

    @POST
    @Path("/{letterId}/failure")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("letter-not-in-state")
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = TO_FAIL)
    @Operation(
            operationId = "recordLetterFailure",
            summary = "Record that a letter came back",
            description = "It reached nobody; draft another to try again.")
    public RestResponse<LetterView> fail(
            @PathParam("id") UUID id, @PathParam("letterId") UUID letterId, FailLetter request) {
        return once(id, () -> delivery.fail(id, letterId, request));
    }

    @POST
    @Path("/{letterId}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("letter-not-in-state")
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "letterId", text = LETTER_ID, example = TO_VOID)
    @Operation(
            operationId = "voidLetter",
            summary = "Void a letter",
            description = "A draft or an approved letter that was not served; its number stays taken.")
    public RestResponse<LetterView> cancel(
            @PathParam("id") UUID id, @PathParam("letterId") UUID letterId, VoidLetter request) {
        return once(id, () -> delivery.cancel(id, letterId, request));
    }

    private RestResponse<LetterView> once(UUID id, Supplier<UUID> work) {
        return idempotency.once(201, "/v1/cases/" + id + "/letters/{id}", work, letter -> view(id, letter));
    }

    private LetterView view(UUID id, UUID letterId) {
        return LetterView.of(desk.letter(id, letterId));
    }
}

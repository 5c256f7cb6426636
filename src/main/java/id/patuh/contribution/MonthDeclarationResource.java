package id.patuh.contribution;

import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Months that are complete, over HTTP. */
@Path("/v1/contribution-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class MonthDeclarationResource {

    private static final String EXAMPLE = "01999000-0000-7000-8000-000000000001";

    private static final Filter MONTH = Filter.month("month", "Month that is complete", "d.month");

    static final ListQuery<MonthDeclaration> LIST = ListQuery.of(
                    "contribution-declarations", MonthDeclaration.class, "MonthDeclaration d", "d.id")
            .filter(MONTH.gte())
            .filter(MONTH.lt())
            .filter(Filter.text("regionCode", "Region as it was declared", "[0-9]{2}([0-9]{2})?", "d.regionCode in :p"))
            .filter(Filter.text("source", "Who declared it", "[^\\x00-\\x1f]{1,100}", "d.source in :p"))
            .filter(Filter.isNull("withdrawnAt", "Whether it stands", "d.withdrawnAt"))
            .sort("month", "d.month")
            .build();

    private final Lists lists;
    private final MonthDeclarations declarations;
    private final Visibility visibility;
    private final Idempotency idempotency;

    MonthDeclarationResource(
            Lists lists, MonthDeclarations declarations, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.declarations = declarations;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("contributions:write")
    @AnswersList(MonthDeclarationResource.class)
    @Operation(
            operationId = "listContributionDeclarations",
            summary = "List the months declared complete",
            description =
                    """
            By imports and by requests, for regions of which the caller sees something; also what was taken back.""")
    public Page<DeclarationView> list() {
        Sight sight = sight();
        return lists.page(
                LIST,
                sight,
                MonthDeclaration.condition(sight),
                MonthDeclaration.parameters(sight),
                found -> found.stream().map(DeclarationView::of).toList());
    }

    @POST
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareContributions",
            summary = "Declare a month complete for a region",
            description =
                    """
            What is not paid of the month by `declaredDate` is not paid: from the due date on it is in arrears. An import
            says the same of itself by `completeFor`; here it is said where the last file landed without it.""")
    public RestResponse<DeclarationView> declare(DeclareMonth request) {
        return idempotency.once(
                201, "/v1/contribution-declarations/{id}", () -> declarations.declare(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("contributions:write")
    @AnswersItem(MonthDeclarationResource.class)
    @Describes(name = "id", text = "Id of the declaration", example = EXAMPLE)
    @Operation(
            operationId = "getContributionDeclaration",
            summary = "Read what was declared of a month",
            description = "One declaration, also one that was taken back with its import.")
    public DeclarationView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private DeclarationView view(UUID id) {
        return MonthDeclaration.visible(id, sight())
                .map(DeclarationView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private Sight sight() {
        return visibility.of(SubjectKind.CONTRIBUTION_DECLARATION);
    }
}

package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.PartReader;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.web.LargeBody;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportResource {

    static final ListQuery<Import> LIST = ListQuery.of("imports", Import.class, "Import i", "i.id")
            .filter(Filter.choice("kind", "What the rows are", ImportKind.class, "i.kind in :p"))
            .filter(Filter.choice("state", "How far it is", ImportState.class, "i.state in :p"))
            .sort("createdAt", "i.createdAt")
            .build();

    private static final String EXAMPLE = "01994000-0000-7000-8000-000000000001";

    private final Lists lists;
    private final ImportStart start;
    private final ImportReversal reversal;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final PartReader parts;

    ImportResource(
            Lists lists,
            ImportStart start,
            ImportReversal reversal,
            Visibility visibility,
            Idempotency idempotency,
            PartReader parts) {
        this.lists = lists;
        this.start = start;
        this.reversal = reversal;
        this.visibility = visibility;
        this.idempotency = idempotency;
        this.parts = parts;
    }

    @POST
    @PermissionsAllowed("imports:write")
    @Idempotent(status = 202)
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Refuses({"file-not-readable", "sheet-not-found", "workbook-too-large"})
    @RequestBody(
            required = true,
            description = "The file, what its rows are, and how its columns are read",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportFile.class)))
    @Operation(
            operationId = "startImport",
            summary = "Bring in a file",
            description =
                    """
            Takes a CSV file (UTF-8, comma or semicolon, header), a sheet of an XLSX workbook or NDJSON as it is;
            `mapping` names its own columns. The file is kept before the answer; then its rows land in the background, in
            portions, and a crash doubles none. Rows with faults are reported and stop nobody, unless `onError=abort`; a
            blank cell says nothing; the same file again changes nothing. With `dryRun=true` the rows are only judged.""")
    public RestResponse<ImportView> start(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String mapping,
            @RestForm @Nullable String key,
            @RestForm @Nullable String mode,
            @RestForm @Nullable String match,
            @RestForm @Nullable String dryRun,
            @RestForm @Nullable String onError,
            @RestForm @Nullable String maxAffected,
            @RestForm @Nullable String rows,
            @RestForm @Nullable String completeFor,
            @RestForm @Nullable String sheet) {
        PartReader.Form form = parts.form();
        ImportKind what = form.choice("kind", kind, ImportKind.class);
        ImportOptions options = new ImportOptions(
                form.keyword("key", key, IdentifierScheme.NPP),
                form.keyword("mode", mode, ImportOptions.Mode.UPSERT),
                form.keyword("match", match, ImportOptions.Match.EXACT),
                form.flag("dryRun", dryRun),
                form.keyword("onError", onError, ImportOptions.OnError.CONTINUE),
                form.count("maxAffected", maxAffected),
                rows == null ? RowUnit.EMPLOYERS : form.choice("rows", rows, RowUnit.class),
                form.text("sheet", sheet, 100));
        ImportMapping columns = form.json("mapping", mapping, ImportMapping.class);
        List<CompleteFor> months = form.list("completeFor", completeFor, CompleteFor.class, 100);
        ImportStart.Order order = new ImportStart.Order(what, options, columns, months);
        java.nio.file.Path path = form.file("file", file);
        String digest = form.digest();
        return idempotency.once(202, "/v1/imports/{id}", () -> start.start(order, path, digest), this::view);
    }

    @GET
    @PermissionsAllowed("imports:write")
    @AnswersList(ImportResource.class)
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Files that one's own agency brought in.")
    public Page<ImportView> list() {
        Sight sight = visibility.of(SubjectKind.IMPORT);
        Map<String, Object> owners =
                sight.everything() ? Map.of() : new HashMap<>(Map.of("sightOwners", sight.owners()));
        return lists.page(LIST, sight, sight.condition("i.sender.agencyId"), owners, found -> found.stream()
                .map(ImportView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("imports:write")
    @AnswersItem(ImportResource.class)
    @Describes(name = "id", text = "Id of the import", example = EXAMPLE)
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "How far it is and what became of its rows.")
    public ImportView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @POST
    @Path("/{id}/reversal")
    @PermissionsAllowed("imports:write")
    @Idempotent(status = 202)
    @Refuses({"import-not-reversible", "import-built-on"})
    @Describes(name = "id", text = "Id of the import", example = EXAMPLE)
    @Operation(
            operationId = "reverseImport",
            summary = "Undo an import",
            description =
                    """
            Takes back what the import landed, in the background and all together: what it made is withdrawn, what it
            changed is as before; history keeps what was believed meanwhile. Refused if anything was built on it since,
            with what that is. What was withdrawn answers 410.""")
    public RestResponse<ImportView> reverse(@PathParam("id") UUID id) {
        return idempotency.once(202, "/v1/imports/{id}", () -> reversal.order(id), this::view);
    }

    private ImportView view(UUID id) {
        return Import.visible(id, visibility.of(SubjectKind.IMPORT))
                .map(ImportView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** The parts of the request, for the contract. */
    @Schema(name = "ImportFile", description = "A file to bring in")
    record ImportFile(
            @Schema(
                            description =
                                    "CSV (UTF-8, header), XLSX or NDJSON; which of them is told by its first bytes. To try the "
                                            + "example, send a file of two lines: `village_code,village,district,regency_code` "
                                            + "and `8201012001,Gufasa,Jailolo,8201`",
                            format = "binary",
                            maxLength = 209_715_200,
                            implementation = String.class,
                            required = true)
                    String file,
            @Schema(description = "What the rows are", required = true) ImportKind kind,
            @Schema(description = "JSON: how the columns are read", required = true) ImportMapping mapping,
            @Schema(
                            description = "Number by which rows match employers; a row with a number nobody has is new",
                            enumeration = {"npp", "nib", "npwp", "nitku", "wlkp", "village", "local"},
                            defaultValue = "npp")
                    String key,
            @Schema(
                            description = "upsert: rows about somebody known amend; insert: they are refused",
                            enumeration = {"upsert", "insert"},
                            defaultValue = "upsert")
                    String mode,
            @Schema(
                            description =
                                    "exact: rows match by number alone; report: a row about somebody new who is much "
                                            + "like somebody known is reported and not created",
                            enumeration = {"exact", "report"},
                            defaultValue = "exact")
                    String match,
            @Schema(description = "Only judge the rows; nothing is written but the report", defaultValue = "false")
                    Boolean dryRun,
            @Schema(
                            description = "continue: good rows land; abort: one refused row and nothing lands",
                            enumeration = {"continue", "abort"},
                            defaultValue = "continue")
                    String onError,
            @Schema(
                            description = "If more rows than this would be created or updated, nothing lands",
                            minimum = "0",
                            maximum = "999999999")
                    Integer maxAffected,
            @Schema(
                            description =
                                    "Whom a row of CONTRIBUTIONS is about; with WORKERS the wages are summed up by "
                                            + "employer, month and programme, and only the sums land",
                            defaultValue = "EMPLOYERS")
                    RowUnit rows,
            @Schema(
                            description =
                                    "JSON: months that are complete for regions once a file of CONTRIBUTIONS or PAYMENTS "
                                            + "has landed, one or a list. Only then is what is not paid in arrears",
                            maxItems = 100)
                    List<CompleteFor> completeFor,
            @Schema(description = "Sheet of an XLSX workbook; the first unless told", minLength = 1, maxLength = 100)
                    String sheet) {}
}

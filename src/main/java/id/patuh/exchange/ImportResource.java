package id.patuh.exchange;

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
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
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
    private final ImportStaging staging;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final PartReader parts;

    ImportResource(
            Lists lists, ImportStaging staging, Visibility visibility, Idempotency idempotency, PartReader parts) {
        this.lists = lists;
        this.staging = staging;
        this.visibility = visibility;
        this.idempotency = idempotency;
        this.parts = parts;
    }

    @POST
    @PermissionsAllowed("imports:write")
    @Idempotent(status = 202)
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Refuses("file-not-readable")
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
            Takes a CSV file (UTF-8, comma or semicolon, header) as it is; `mapping` names its own columns. Every row is
            in the database before the answer; then they land in the background, all together. Rows with faults are
            reported and stop nobody; a blank cell says nothing; the same file again changes nothing.""")
    public RestResponse<ImportView> start(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String kind, @RestForm @Nullable String mapping) {
        PartReader.Form form = parts.form();
        ImportKind rows = form.choice("kind", kind, ImportKind.class);
        ImportMapping columns = form.json("mapping", mapping, ImportMapping.class);
        java.nio.file.Path path = form.file("file", file);
        String digest = form.digest();
        return idempotency.once(202, "/v1/imports/{id}", () -> staging.stage(rows, columns, path, digest), this::view);
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
        return lists.page(LIST, sight, sight.condition("i.agencyId"), owners, found -> found.stream()
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

    @GET
    @Path("/{id}/report")
    @PermissionsAllowed("imports:write")
    @ProtectedData(SubjectKind.IMPORT)
    @AnswersList(ReportList.class)
    @Describes(name = "id", text = "Id of the import", example = EXAMPLE)
    @Operation(
            operationId = "getImportReport",
            summary = "Read an import's row report",
            description =
                    """
            Every refused row with its line, the file's own column, a code and a sentence, and its cells as they came.
            Correct them in the file and bring it in again.""")
    public Page<RowReport> report(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        view(id);
        Language language = Language.of(headers);
        return lists.page(
                ReportList.LIST,
                Sight.ALL,
                "r.key.importId = :import and r.outcome = 'REJECTED'",
                Map.of("import", id),
                rows -> rows.stream().map(row -> RowReport.of(row, language)).toList());
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
                                    "CSV, UTF-8, with a header. To try the example, send a file of two lines: "
                                            + "`village_code,village,district,regency_code` and `8201012001,Gufasa,Jailolo,8201`",
                            format = "binary",
                            maxLength = 209_715_200,
                            implementation = String.class,
                            required = true)
                    String file,
            @Schema(description = "What the rows are", required = true) ImportKind kind,
            @Schema(description = "JSON: how the columns are read", required = true) ImportMapping mapping) {}

    /** The report. */
    static final class ReportList {

        static final ListQuery<ImportRow> LIST = ListQuery.of("report", ImportRow.class, "ImportRow r", "r.key.line")
                .build();

        private ReportList() {}
    }
}

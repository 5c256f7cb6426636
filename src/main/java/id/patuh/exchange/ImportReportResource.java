package id.patuh.exchange;

import id.patuh.platform.event.ReadsRows;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
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
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of the rows of an import, over HTTP: as a list, and as files to correct and send again. */
@Path("/v1/imports")
@Tag(name = "Imports")
class ImportReportResource {

    static final ListQuery<ImportRow> LIST = ListQuery.of("report", ImportRow.class, "ImportRow r", "r.key.line")
            .filter(Filter.choice("outcome", "What became of the row", RowOutcome.class, "r.outcome in :p"))
            .build();

    private static final String EXAMPLE = "01994000-0000-7000-8000-000000000001";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Lists lists;
    private final Visibility visibility;

    ImportReportResource(Lists lists, Visibility visibility) {
        this.lists = lists;
        this.visibility = visibility;
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("imports:write")
    @ProtectedData(SubjectKind.IMPORT)
    @AnswersList(ImportReportResource.class)
    @Describes(name = "id", text = "Id of the import", example = EXAMPLE)
    @Operation(
            operationId = "getImportReport",
            summary = "Read an import's row report",
            description =
                    """
            Every row with its line and what became of it; `outcome=REJECTED` and `outcome=LIKELY_TWIN` are those that did
            not land, with the file's own column, a code and a sentence for each fault, and their cells as they came.
            Correct them and bring them in again.""")
    public Page<RowReport> report(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        UnaryOperator<List<String>> shown = shown(seen(id));
        Language language = Language.of(headers);
        return lists.page(LIST, Sight.ALL, "r.key.importId = :import", Map.of("import", id), rows -> rows.stream()
                .map(row -> RowReport.of(row, language, shown))
                .toList());
    }

    @GET
    @Path("/{id}/report.csv")
    @Produces(CSV)
    @PermissionsAllowed("imports:write")
    @ProtectedData(SubjectKind.IMPORT)
    @Describes(name = "id", text = "Id of the import", example = EXAMPLE)
    @Operation(
            operationId = "getImportReportCsv",
            summary = "Download an import's row report as CSV",
            description =
                    """
            The rows that did not land, as they came, and behind them the columns `patuh_line`, `patuh_outcome` and
            `patuh_issues`. Corrected, the file may be sent again with the same mapping, unless the import was NDJSON. A
            cell that would be a formula has an apostrophe in front, which is not read. Numbers of persons are masked for
            all but BPJS.""")
    public RestResponse<StreamingOutput> csv(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Import found = seen(id);
        return download(found, "csv", new ReportFile(found, Language.of(headers), shown(found))::csv);
    }

    @GET
    @Path("/{id}/report.xlsx")
    @Produces(XLSX)
    @PermissionsAllowed("imports:write")
    @ProtectedData(SubjectKind.IMPORT)
    @Describes(name = "id", text = "Id of the import", example = EXAMPLE)
    @Operation(
            operationId = "getImportReportXlsx",
            summary = "Download an import's row report as a workbook",
            description = "The same rows and columns as the CSV in an XLSX workbook; rows beyond 1,048,575 go on in a "
                    + "further sheet.")
    public RestResponse<StreamingOutput> xlsx(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Import found = seen(id);
        return download(found, "xlsx", new ReportFile(found, Language.of(headers), shown(found))::xlsx);
    }

    private Import seen(UUID id) {
        return Import.visible(id, visibility.of(SubjectKind.IMPORT))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** How the caller may see the cells of a row. */
    private UnaryOperator<List<String>> shown(Import found) {
        return visibility.seesPersonalNumbers()
                ? UnaryOperator.identity()
                : new PersonalCells(found.format(), found.header(), found.mapping())::hidden;
    }

    /** Writes a file and tells how many rows it has. */
    private interface Writing {
        int to(OutputStream out) throws IOException;
    }

    /** A file without a name any more, which is gone once it was answered or nobody took it. */
    private record Download(InputStream file, int rowsRead) implements StreamingOutput, ReadsRows {

        @Override
        public void write(OutputStream out) throws IOException {
            try (file) {
                file.transferTo(out);
            }
        }
    }

    /** Written whole before the answer begins, so that a fault on the way is told as one. */
    private static RestResponse<StreamingOutput> download(Import found, String ending, Writing writing) {
        try {
            java.nio.file.Path file = Files.createTempFile("report-", "." + ending);
            Download download;
            try {
                int rows;
                try (OutputStream out = Files.newOutputStream(file)) {
                    rows = writing.to(out);
                }
                download = new Download(Files.newInputStream(file), rows);
            } finally {
                Files.delete(file);
            }
            return RestResponse.ResponseBuilder.<StreamingOutput>ok(download)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"import-" + found.id() + "." + ending + "\"")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

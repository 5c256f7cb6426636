package id.patuh.complaint;

import id.patuh.document.Document;
import id.patuh.document.DocumentFile;
import id.patuh.document.DocumentLists;
import id.patuh.document.DocumentView;
import id.patuh.document.NewFile;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.PartReader;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.web.Download;
import id.patuh.platform.web.LargeBody;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
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

/** Attachments of complaints over HTTP. */
@Path("/v1/complaints/{id}/documents")
@Tag(name = "Documents")
class ComplaintDocumentResource {

    private static final String COMPLAINT = "0199b000-0000-7000-8000-000000000001";
    private static final String DOCUMENT = "01998100-0000-7000-8000-000000000031";
    private static final String COMPLAINT_ID = "Id of the complaint";

    static final ListQuery<Document> LIST = ListQuery.of("complaint-documents", Document.class, "Document d", "d.id")
            .build();

    private final DocumentLists lists;
    private final ComplaintDocuments documents;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final PartReader parts;

    ComplaintDocumentResource(
            DocumentLists lists,
            ComplaintDocuments documents,
            Visibility visibility,
            Idempotency idempotency,
            PartReader parts) {
        this.lists = lists;
        this.documents = documents;
        this.visibility = visibility;
        this.idempotency = idempotency;
        this.parts = parts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @ProtectedData(SubjectKind.COMPLAINT)
    @Refuses("seal-not-for-purpose")
    @AnswersList(ComplaintDocumentResource.class)
    @Describes(name = "id", text = COMPLAINT_ID, example = COMPLAINT)
    @Operation(
            operationId = "listComplaintDocuments",
            summary = "List what is attached to a complaint",
            description =
                    """
            For supervision only, as who complained: names of files give people away. Every reading is in the audit.""")
    public Page<DocumentView> list(@PathParam("id") UUID id) {
        documents.unsealed(id);
        return lists.of(LIST, visibility.of(SubjectKind.COMPLAINT), SubjectKind.COMPLAINT, id);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("complaints:write")
    @Idempotent
    @LargeBody(mebibytes = NewFile.MEBIBYTES)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Refuses("file-type-not-allowed")
    @RequestBody(
            required = true,
            description = "The file, and what it is called",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentFile.class)))
    @Describes(name = "id", text = COMPLAINT_ID, example = COMPLAINT)
    @Operation(
            operationId = "addComplaintDocument",
            summary = "Attach a file to a complaint",
            description =
                    """
            By who lodged the complaint or by an officer of its region: a file of at most 25 MiB, by the rules of documents of a
            case. It is behind the seal of the complainant: who sent it is answered with its description and reads it no more.""")
    public RestResponse<DocumentView> add(
            @PathParam("id") UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String title) {
        PartReader.SentFile sent = parts.file(file, title);
        return idempotency.once(
                201,
                "/v1/complaints/" + id + "/documents/{id}",
                () -> documents.add(id, NewFile.sent(sent)),
                made -> DocumentView.of(documents.sent(id, made)));
    }

    @GET
    @Path("/{documentId}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @ProtectedData(SubjectKind.COMPLAINT)
    @Refuses("seal-not-for-purpose")
    @AnswersItem(ComplaintDocumentResource.class)
    @Describes(name = "id", text = COMPLAINT_ID, example = COMPLAINT)
    @Describes(name = "documentId", text = "Id of the document", example = DOCUMENT)
    @Operation(
            operationId = "getComplaintDocument",
            summary = "Read an attachment's description",
            description = "What it is called and is, and its digest; for supervision only.")
    public DocumentView get(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return DocumentView.of(documents.get(id, documentId));
    }

    @GET
    @Path("/{documentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("cases:write")
    @ProtectedData(SubjectKind.COMPLAINT)
    @Refuses("seal-not-for-purpose")
    @Describes(name = "id", text = COMPLAINT_ID, example = COMPLAINT)
    @Describes(name = "documentId", text = "Id of the document", example = DOCUMENT)
    @Operation(
            operationId = "getComplaintDocumentContent",
            summary = "Download an attachment",
            description =
                    """
            The bytes as they came, to be saved and never shown in place; for supervision only. Every reading is in the
            audit.""")
    public RestResponse<StreamingOutput> content(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return Download.of(documents.content(id, documentId));
    }
}

package id.patuh.noncompliance;

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

/** Attachments of replies and objections over HTTP. */
@Path("/v1/cases/{id}/objections/{objectionId}/documents")
@Tag(name = "Documents")
class ObjectionDocumentResource {

    private static final String CASE = "01991000-0000-7000-8000-000000000007";
    private static final String OBJECTION = "01995000-0000-7000-8000-000000000402";
    private static final String DOCUMENT = "01998100-0000-7000-8000-000000000021";
    private static final String CASE_ID = "Id of the case";
    private static final String OBJECTION_ID = "Id of the objection";

    static final ListQuery<Document> LIST = ListQuery.of("objection-documents", Document.class, "Document d", "d.id")
            .build();

    private final DocumentLists lists;
    private final ObjectionDocuments documents;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final PartReader parts;

    ObjectionDocumentResource(
            DocumentLists lists,
            ObjectionDocuments documents,
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
    @PermissionsAllowed("objections:write")
    @ProtectedData(SubjectKind.OBJECTION)
    @AnswersList(ObjectionDocumentResource.class)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "objectionId", text = OBJECTION_ID, example = OBJECTION)
    @Operation(
            operationId = "listObjectionDocuments",
            summary = "List what is attached to a reply or objection",
            description = "What the employer sent with it, or the office recorded with it; nothing else of the case.")
    public Page<DocumentView> list(@PathParam("id") UUID id, @PathParam("objectionId") UUID objectionId) {
        documents.visible(id, objectionId);
        return lists.of(LIST, visibility.of(SubjectKind.OBJECTION), SubjectKind.OBJECTION, objectionId);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("objections:write")
    @Idempotent
    @LargeBody(mebibytes = NewFile.MEBIBYTES)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Refuses({"file-type-not-allowed", "objection-answered"})
    @RequestBody(
            required = true,
            description = "The file, and what it is called",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentFile.class)))
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "objectionId", text = OBJECTION_ID, example = OBJECTION)
    @Operation(
            operationId = "addObjectionDocument",
            summary = "Attach a file to a reply or objection",
            description =
                    """
            By the employer itself or by an officer, until it is answered: a file of at most 25 MiB, by the rules of documents
            of a case, among which it is not.""")
    public RestResponse<DocumentView> add(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String title) {
        PartReader.SentFile sent = parts.file(file, title);
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/objections/" + objectionId + "/documents/{id}",
                () -> documents.add(id, objectionId, NewFile.sent(sent)),
                made -> DocumentView.of(documents.get(id, objectionId, made)));
    }

    @GET
    @Path("/{documentId}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("objections:write")
    @ProtectedData(SubjectKind.OBJECTION)
    @AnswersItem(ObjectionDocumentResource.class)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "objectionId", text = OBJECTION_ID, example = OBJECTION)
    @Describes(name = "documentId", text = "Id of the document", example = DOCUMENT)
    @Operation(
            operationId = "getObjectionDocument",
            summary = "Read an attachment's description",
            description = "What it is called and is, and its digest.")
    public DocumentView get(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @PathParam("documentId") UUID documentId) {
        return DocumentView.of(documents.get(id, objectionId, documentId));
    }

    @GET
    @Path("/{documentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("objections:write")
    @ProtectedData(SubjectKind.OBJECTION)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "objectionId", text = OBJECTION_ID, example = OBJECTION)
    @Describes(name = "documentId", text = "Id of the document", example = DOCUMENT)
    @Operation(
            operationId = "getObjectionDocumentContent",
            summary = "Download an attachment",
            description = "The bytes as they came, to be saved and never shown in place.")
    public RestResponse<StreamingOutput> content(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @PathParam("documentId") UUID documentId) {
        return Download.of(documents.content(id, objectionId, documentId));
    }
}

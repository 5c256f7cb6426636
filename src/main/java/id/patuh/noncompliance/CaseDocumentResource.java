package id.patuh.noncompliance;

import id.patuh.document.Document;
import id.patuh.document.DocumentFile;
import id.patuh.document.DocumentLists;
import id.patuh.document.DocumentView;
import id.patuh.document.NewFile;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.PartReader;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.web.Download;
import id.patuh.platform.web.LargeBody;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Documents of a case over HTTP. */
@Path("/v1/cases/{id}/documents")
@Tag(name = "Documents")
class CaseDocumentResource {

    private static final String CASE = "01991000-0000-7000-8000-000000000011";
    private static final String DOCUMENT = "01998100-0000-7000-8000-000000000001";
    private static final String HELD = "01998100-0000-7000-8000-000000000002";
    private static final String UNUSED = "01998100-0000-7000-8000-000000000003";
    private static final String CASE_ID = "Id of the case";
    private static final String DOCUMENT_ID = "Id of the document";

    static final ListQuery<Document> LIST = ListQuery.of("documents", Document.class, "Document d", "d.id")
            .filter(Filter.text("mediaType", "Media type", "[a-z]{1,20}/[a-z0-9.-]{1,80}", "d.mediaType in :p"))
            .filter(Filter.text("digest", "SHA-256 of the bytes, hexadecimal", "[0-9a-f]{64}", "d.digest in :p"))
            .filter(Filter.isNull("replacedById", "Whether it is the last version", "d.replacedById"))
            .filter(Filter.isNull("removedAt", "Whether its bytes are there", "d.removedAt"))
            .build();

    private final DocumentLists lists;
    private final CaseDocuments documents;
    private final LetterDesk desk;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final PartReader parts;

    CaseDocumentResource(
            DocumentLists lists,
            CaseDocuments documents,
            LetterDesk desk,
            Visibility visibility,
            Idempotency idempotency,
            PartReader parts) {
        this.lists = lists;
        this.documents = documents;
        this.desk = desk;
        this.visibility = visibility;
        this.idempotency = idempotency;
        this.parts = parts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(CaseDocumentResource.class)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Operation(
            operationId = "listDocuments",
            summary = "List a case's documents",
            description =
                    """
            Every version of every file, letters among them, with those whose bytes were removed. `replacedByIdIsNull=true`
            leaves the last versions.""")
    public Page<DocumentView> list(@PathParam("id") UUID id) {
        desk.visible(id);
        return lists.of(LIST, visibility.of(SubjectKind.DOCUMENT), SubjectKind.CASE, id);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
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
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Operation(
            operationId = "addDocument",
            summary = "Add a document",
            description =
                    """
            Keeps a file of at most 25 MiB with the case. What it is, its bytes tell: PDF, PNG, JPEG, XLSX, DOCX without
            macros, or text in UTF-8 (CSV by its name). Its name is cleaned and gets the ending of what it is.""")
    public RestResponse<DocumentView> add(
            @PathParam("id") UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String title) {
        return once(id, file, title, read -> documents.add(id, read));
    }

    @GET
    @Path("/{documentId}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersItem(CaseDocumentResource.class)
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "documentId", text = DOCUMENT_ID, example = DOCUMENT)
    @Operation(
            operationId = "getDocument",
            summary = "Read a document's description",
            description = "What it is called and is, its digest, its versions and hold; kept when its bytes are gone.")
    public DocumentView get(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return view(id, documentId);
    }

    @DELETE
    @Path("/{documentId}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @IfMatchRequired
    @Refuses({"document-removed", "document-held", "document-in-use"})
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "documentId", text = DOCUMENT_ID, example = UNUSED)
    @Operation(
            operationId = "removeDocument",
            summary = "Remove a document's bytes",
            description =
                    """
            The bytes of one version go; its description and digest stay, with `removedAt`. Refused for a letter, for what a
            letter or a step rests on, and for what is held.""")
    public void remove(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        documents.remove(id, documentId);
    }

    @GET
    @Path("/{documentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Refuses("document-removed")
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "documentId", text = DOCUMENT_ID, example = DOCUMENT)
    @Operation(
            operationId = "getDocumentContent",
            summary = "Download a document",
            description =
                    """
            The bytes as they came, whatever they are, to be saved and never shown in place: its description tells the media
            type. `Repr-Digest` (RFC 9530) tells the SHA-256.""")
    public RestResponse<StreamingOutput> content(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return Download.of(documents.content(id, documentId));
    }

    @POST
    @Path("/{documentId}/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("cases:write")
    @Idempotent
    @LargeBody(mebibytes = NewFile.MEBIBYTES)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Refuses({"file-type-not-allowed", "document-removed", "document-replaced"})
    @RequestBody(
            required = true,
            description = "The file, and what it is called",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentFile.class)))
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "documentId", text = "Id of the version that it replaces", example = DOCUMENT)
    @Operation(
            operationId = "addDocumentVersion",
            summary = "Add a version of a document",
            description =
                    """
            A document with an id of its own that takes the place of the last version, which stays readable. A hold covers
            it too.""")
    public RestResponse<DocumentView> addVersion(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String title) {
        return once(id, file, title, read -> documents.addVersion(id, documentId, read));
    }

    @POST
    @Path("/{documentId}/hold")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"document-removed", "document-held"})
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "documentId", text = DOCUMENT_ID, example = DOCUMENT)
    @Operation(
            operationId = "holdDocument",
            summary = "Hold a document",
            description =
                    """
            No version of it may be removed until it is released (UU 27/2022 art. 44). Why is kept in the history of the
            case.""")
    public RestResponse<DocumentView> hold(
            @PathParam("id") UUID id, @PathParam("documentId") UUID documentId, HoldDocument request) {
        return idempotency.once(
                201, home(id), () -> documents.hold(id, documentId, request.reason()), made -> view(id, made));
    }

    @POST
    @Path("/{documentId}/release")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("document-not-held")
    @Describes(name = "id", text = CASE_ID, example = CASE)
    @Describes(name = "documentId", text = DOCUMENT_ID, example = HELD)
    @Operation(
            operationId = "releaseDocument",
            summary = "Release a document from its hold",
            description = "Every version of it. Why is kept in the history of the case.")
    public RestResponse<DocumentView> release(
            @PathParam("id") UUID id, @PathParam("documentId") UUID documentId, HoldDocument request) {
        return idempotency.once(
                201, home(id), () -> documents.release(id, documentId, request.reason()), made -> view(id, made));
    }

    private RestResponse<DocumentView> once(
            UUID id, @Nullable FileUpload file, @Nullable String title, Function<NewFile, UUID> keep) {
        PartReader.SentFile sent = parts.file(file, title);
        return idempotency.once(201, home(id), () -> keep.apply(NewFile.sent(sent)), made -> view(id, made));
    }

    private DocumentView view(UUID id, UUID documentId) {
        return DocumentView.of(documents.get(id, documentId));
    }

    private static String home(UUID id) {
        return "/v1/cases/" + id + "/documents/{id}";
    }
}

package id.patuh.platform.openapi;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.security.ProtectedData;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes what an operation answers: its success with headers and example, and every refusal. */
final class OperationAnswers {

    private static final Map<Integer, String> DESCRIPTIONS = Map.of(
            200, "What was asked for",
            201, "Made; `Location` says where it lives",
            202, "Taken in; `Location` says where to see how far it is",
            204, "Done",
            304, "What is at hand still holds",
            308, "Moved for good: `Location` is the same address under the other id");

    private final Operation operation;
    private final OperationMethod method;
    private final ProblemExamples problems;

    OperationAnswers(Operation operation, OperationMethod method, ProblemExamples problems) {
        this.operation = operation;
        this.method = method;
        this.problems = problems;
    }

    void complete() {
        Optional<Content> content = content();
        APIResponses all = OASFactory.createAPIResponses();
        all.addAPIResponse(String.valueOf(method.status()), success(method.status(), content));
        if (method.get(IfMatchRequired.class).map(IfMatchRequired::orCreates).orElse(false)) {
            all.addAPIResponse("201", success(201, content));
        }
        if (method.isTaggedRead()) {
            all.addAPIResponse("304", success(304, Optional.empty()));
        }
        if (method.has(MayHaveMoved.class)) {
            all.addAPIResponse("308", success(308, Optional.empty()));
        }
        problems.responses(codes().stream().distinct().toList()).forEach(all::addAPIResponse);
        operation.setResponses(all);
    }

    /** The body of a success as the scanner found it, with its example. */
    private Optional<Content> content() {
        Optional<Content> content =
                Optional.ofNullable(operation.getResponses().getAPIResponses()).orElse(Map.of()).entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("2"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .map(APIResponse::getContent);
        content.ifPresent(found -> found.getMediaTypes()
                .values()
                .forEach(media -> media.setExample(Examples.response(operation.getOperationId()))));
        return content;
    }

    private APIResponse success(int status, Optional<Content> content) {
        APIResponse answer = OASFactory.createAPIResponse().description(DESCRIPTIONS.get(status));
        content.ifPresent(answer::setContent);
        AnswerParts.COMMON.forEach(name -> answer.addHeader(name, AnswerParts.ref(name)));
        if (method.isTagged() && status != 308) {
            answer.addHeader("ETag", AnswerParts.ref("ETag"));
        }
        if (status == 201 || status == 202 || status == 308) {
            answer.addHeader("Location", AnswerParts.ref("Location"));
        }
        if (method.has(Idempotent.class)) {
            answer.addHeader("Idempotency-Replayed", AnswerParts.ref("Idempotency-Replayed"));
        }
        if (method.isPage() && method.has(GET.class) && status != 308) {
            answer.addHeader("Link", AnswerParts.ref("Link"));
        }
        return answer;
    }

    /** Codes of every refusal it can answer. */
    private List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(
                "invalid-request",
                "unauthenticated",
                "not-acceptable",
                "too-many-requests",
                "internal-error",
                "unavailable"));
        if (!method.isPublic()) {
            codes.addAll(List.of("scope-missing", "client-not-registered", "officer-not-yours"));
        }
        if (method.has(ProtectedData.class)) {
            codes.add("purpose-required");
        }
        if (method.isPage()) {
            codes.add("cursor-not-valid");
        }
        if (method.items().filter(ListParts::takesOthers).isPresent()) {
            codes.add("field-not-visible");
        }
        if (method.method().getAnnotationsByType(Describes.class).length > 0) {
            codes.add("not-found");
        }
        if (method.has(Consumes.class)) {
            codes.addAll(List.of("body-too-large", "media-type-not-supported"));
        }
        if (method.has(Idempotent.class)) {
            codes.addAll(List.of("request-in-flight", "idempotency-key-reused"));
        }
        if (method.has(IfMatchRequired.class)) {
            codes.addAll(List.of("stale", "precondition-required"));
        }
        method.get(Refuses.class).ifPresent(refuses -> codes.addAll(Arrays.asList(refuses.value())));
        return codes;
    }
}

package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.web.CodeList;
import id.patuh.platform.web.Versioned;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes one operation of the contract from the annotations of its method. */
final class OperationContract {

    private final Operation operation;
    private final Method method;
    private final ProblemExamples problems;

    OperationContract(Operation operation, Method method, ProblemExamples problems) {
        this.operation = operation;
        this.method = method;
        this.problems = problems;
    }

    void complete() {
        security();
        described();
        list();
        headers();
        body();
        responses();
        if (has(ProtectedData.class)) {
            operation.addExtension("x-protected", true);
        }
    }

    private void security() {
        operation.setSecurity(new ArrayList<>());
        if (has(PermitAll.class)) {
            return;
        }
        if (has(AnyScope.class)) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(Contract.SCHEME));
            return;
        }
        PermissionsAllowed allowed = method.getAnnotation(PermissionsAllowed.class);
        if (allowed == null) {
            throw new IllegalStateException("No one is said to be allowed: " + method);
        }
        for (String scope : allowed.value()) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(Contract.SCHEME, scope));
        }
    }

    private void described() {
        for (Describes each : method.getAnnotationsByType(Describes.class)) {
            Optional<Parameter> path = parameters().stream()
                    .filter(parameter -> each.name().equals(parameter.getName()))
                    .findFirst();
            if (path.isPresent()) {
                path.get().description(each.text()).example(each.example());
            } else {
                operation.addParameter(Parts.query(each.name(), each.text(), Parts.string().format(each.format())));
            }
        }
        parameters().stream()
                .filter(parameter -> parameter.getRef() == null && parameter.getDescription() == null)
                .findFirst()
                .ifPresent(parameter -> {
                    throw new IllegalStateException("Not described: " + parameter.getName() + " of " + method);
                });
    }

    private void list() {
        AnswersList answers = method.getAnnotation(AnswersList.class);
        if (answers == null) {
            return;
        }
        ListQuery<?> list = definition(answers.value());
        list.filters().values().forEach(filter -> operation.addParameter(parameter(filter)));
        operation.addParameter(Parts.ref("Limit"));
        operation.addParameter(Parts.ref("Cursor"));
        if (!list.sorts().isEmpty()) {
            String keys = "-?(" + String.join("|", list.sorts().keySet()) + ")";
            operation.addParameter(Parts.query(
                    "sort",
                    "Order: " + String.join(", ", list.sorts().keySet())
                            + "; a minus in front turns it around, several are separated by commas. The id comes last.",
                    Parts.string().pattern("^" + keys + "(," + keys + ")*$").maxLength(200)));
        }
    }

    /** The parameter of a filter; one that may be repeated is an array, one key=value each. */
    private static Parameter parameter(Filter filter) {
        Schema one = filter.schema();
        Schema schema = filter.repeatable()
                ? OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one).maxItems(100)
                : one;
        Parameter parameter = Parts.query(filter.name(), filter.description(), schema);
        return filter.repeatable() ? parameter.style(Parameter.Style.FORM).explode(true) : parameter;
    }

    private void headers() {
        operation.addParameter(Parts.ref("AcceptLanguage"));
        IfMatchRequired match = method.getAnnotation(IfMatchRequired.class);
        if (has(Idempotent.class)) {
            operation.addParameter(Parts.ref("IdempotencyKey"));
        }
        if (match != null && match.orCreates()) {
            operation.addParameter(Parts.ref("IfMatchOrNoneMatch"));
            operation.addParameter(Parts.ref("IfNoneMatchAny"));
        } else if (match != null) {
            operation.addParameter(Parts.ref("IfMatch"));
        }
        if (has(GET.class) && isTagged()) {
            operation.addParameter(Parts.ref("IfNoneMatch"));
        }
        if (has(ProtectedData.class)) {
            operation.addParameter(Parts.ref("PurposeOfUse"));
        }
        if (!has(PermitAll.class)) {
            operation.addParameter(Parts.ref("ActingOfficer"));
        }
    }

    private void body() {
        if (operation.getRequestBody() == null) {
            return;
        }
        operation.getRequestBody().setRequired(true);
        if (operation.getRequestBody().getDescription() == null) {
            operation.getRequestBody().setDescription(operation.getSummary());
        }
        Object example = example();
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
            for (java.lang.reflect.Parameter parameter : method.getParameters()) {
                MergePatch.Of patch =
                        parameter.getAnnotation(MergePatch.Of.class);
                if (patch != null) {
                    media.setSchema(OASFactory.createSchema().ref(patch.value().getSimpleName()));
                }
            }
            media.setExample(example);
        });
    }

    private Object example() {
        String file = "examples/" + operation.getOperationId() + ".json";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No example " + file);
            }
            return new ObjectMapper().readValue(stream, Object.class);
        } catch (IOException e) {
            throw new IllegalStateException("Example cannot be read: " + file, e);
        }
    }

    private void responses() {
        APIResponses answers = operation.getResponses();
        APIResponse success = Optional.ofNullable(answers.getAPIResponses()).orElse(Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(OASFactory::createAPIResponse);
        success.setDescription(operation.getSummary());
        Parts.common().forEach(name -> success.addHeader(ProblemExamples.headerName(name), Parts.headerRef(name)));
        if (isTagged()) {
            success.addHeader("ETag", Parts.headerRef("ETag"));
        }
        APIResponses all = OASFactory.createAPIResponses();
        Idempotent idempotent = method.getAnnotation(Idempotent.class);
        IfMatchRequired match = method.getAnnotation(IfMatchRequired.class);
        if (idempotent != null) {
            success.addHeader("Location", Parts.headerRef("Location"));
            success.addHeader("Idempotency-Replayed", Parts.headerRef("IdempotencyReplayed"));
            all.addAPIResponse(String.valueOf(idempotent.status()), success);
        } else if (has(DELETE.class)) {
            all.addAPIResponse("204", success);
        } else {
            all.addAPIResponse("200", success);
            if (match != null && match.orCreates()) {
                all.addAPIResponse("201", success);
            }
        }
        if (has(AnswersList.class)) {
            success.addHeader("Link", Parts.headerRef("Link"));
        }
        if (has(GET.class) && isTagged()) {
            all.addAPIResponse("304", OASFactory.createAPIResponse().description("What is at hand still holds"));
        }
        problems.responses(codes()).forEach(all::addAPIResponse);
        operation.setResponses(all);
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>(List.of("invalid-request", "not-acceptable", "too-many-requests"));
        codes.addAll(List.of("internal-error", "unavailable"));
        if (!has(PermitAll.class)) {
            codes.addAll(List.of("unauthenticated", "scope-missing", "client-not-registered", "officer-not-yours"));
        }
        if (has(ProtectedData.class)) {
            codes.add("purpose-required");
        }
        if (has(AnswersList.class)) {
            codes.add("cursor-not-valid");
        }
        if (method.getAnnotationsByType(Describes.class).length > 0) {
            codes.add("not-found");
        }
        if (has(Consumes.class)) {
            codes.addAll(List.of("body-too-large", "media-type-not-supported"));
        }
        if (has(Idempotent.class)) {
            codes.addAll(List.of("request-in-flight", "idempotency-key-reused"));
        }
        if (has(IfMatchRequired.class)) {
            codes.addAll(List.of("stale", "precondition-required"));
        }
        if (has(Refuses.class)) {
            codes.addAll(Arrays.asList(method.getAnnotation(Refuses.class).value()));
        }
        return codes;
    }

    /** Whether the answer carries an entity tag. */
    private boolean isTagged() {
        return has(CodeList.class) || answer(method.getGenericReturnType());
    }

    private static boolean answer(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType().getTypeName().endsWith("RestResponse")) {
            return answer(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain && Versioned.class.isAssignableFrom(plain);
    }

    private List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private boolean has(Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation);
    }

    private static ListQuery<?> definition(Class<?> holder) {
        try {
            Field field = holder.getDeclaredField("LIST");
            field.setAccessible(true);
            return (ListQuery<?>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No list in " + holder, e);
        }
    }
}

package id.patuh.platform.openapi;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.security.ProtectedData;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the parameters of an operation: path, query, headers. */
final class OperationParameters {

    private final Operation operation;
    private final OperationMethod method;

    OperationParameters(Operation operation, OperationMethod method) {
        this.operation = operation;
        this.method = method;
    }

    void complete() {
        described();
        if (operation.getRequestBody() == null) {
            method.items().ifPresent(items -> items.parameters(method.isPage()).forEach(operation::addParameter));
        }
        headers();
    }

    private void described() {
        for (Describes each : method.method().getAnnotationsByType(Describes.class)) {
            Optional<Parameter> path = parameters().stream()
                    .filter(parameter -> each.name().equals(parameter.getName()))
                    .findFirst();
            if (path.isPresent()) {
                path.get().description(each.text()).example(example(path.get(), each.example()));
            } else {
                operation.addParameter(
                        Parts.query(each.name(), each.text(), Parts.string().format(each.format())));
            }
        }
        parameters().stream()
                .filter(parameter -> parameter.getRef() == null && parameter.getDescription() == null)
                .findFirst()
                .ifPresent(parameter -> {
                    throw new IllegalStateException("Not described: " + parameter.getName() + " of " + method);
                });
    }

    /** A number as a number. */
    private static Object example(Parameter parameter, String text) {
        boolean isNumber = parameter.getSchema() != null
                && parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(Schema.SchemaType.INTEGER);
        return isNumber ? Integer.valueOf(text) : text;
    }

    private void headers() {
        operation.addParameter(Parts.ref("AcceptLanguage"));
        if (method.has(Idempotent.class)) {
            operation.addParameter(Parts.idempotencyKey(operation.getOperationId()));
        }
        method.get(IfMatchRequired.class).ifPresent(match -> {
            operation.addParameter(Parts.ref(match.orCreates() ? "IfMatchOrNoneMatch" : "IfMatch"));
            if (match.orCreates()) {
                operation.addParameter(Parts.ref("IfNoneMatchAny"));
            }
        });
        if (method.isTaggedRead()) {
            operation.addParameter(Parts.ref("IfNoneMatch"));
        }
        if (method.has(ProtectedData.class)) {
            operation.addParameter(Parts.ref("PurposeOfUse"));
        }
        if (!method.isPublic()) {
            operation.addParameter(Parts.ref("ActingOfficer"));
        }
    }

    private List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}

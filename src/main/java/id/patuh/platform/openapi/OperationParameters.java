package id.patuh.platform.openapi;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.security.ProtectedData;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
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
        method.get(AnswersList.class).ifPresent(answers -> list(definition(answers.value())));
        headers();
    }

    private void described() {
        for (Describes each : method.method().getAnnotationsByType(Describes.class)) {
            Optional<Parameter> path = parameters().stream()
                    .filter(parameter -> each.name().equals(parameter.getName()))
                    .findFirst();
            if (path.isPresent()) {
                path.get().description(each.text()).example(each.example());
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

    private void list(ListQuery<?> list) {
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
                ? OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(one)
                        .maxItems(100)
                : one;
        Parameter parameter = Parts.query(filter.name(), filter.description(), schema);
        return filter.repeatable() ? parameter.style(Parameter.Style.FORM).explode(true) : parameter;
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

package id.patuh.platform.openapi;

import id.patuh.platform.json.MergePatch;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.security.ProtectedData;
import io.quarkus.security.PermissionsAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Completes one operation of the contract from the annotations of its method. */
final class OperationContract {

    private final Operation operation;
    private final OperationMethod method;
    private final ProblemExamples problems;
    private final Components components;

    OperationContract(Operation operation, OperationMethod method, ProblemExamples problems, Components components) {
        this.operation = operation;
        this.method = method;
        this.problems = problems;
        this.components = components;
    }

    void complete() {
        operation.setSecurity(security());
        operation.addExtension("x-protected", method.has(ProtectedData.class));
        new OperationParameters(operation, method).complete();
        if (operation.getRequestBody() != null) {
            body();
        }
        new OperationAnswers(operation, method, problems).complete();
    }

    /** One of the scopes is enough, so each is a requirement of its own. */
    private List<SecurityRequirement> security() {
        if (method.isPublic()) {
            return new ArrayList<>();
        }
        if (method.has(AnyScope.class)) {
            return List.of(OASFactory.createSecurityRequirement().addScheme(Contract.SCHEME));
        }
        PermissionsAllowed allowed = method.get(PermissionsAllowed.class)
                .orElseThrow(() -> new IllegalStateException("No one is said to be allowed: " + method));
        return Arrays.stream(allowed.value())
                .map(scope -> OASFactory.createSecurityRequirement().addScheme(Contract.SCHEME, scope))
                .toList();
    }

    private void body() {
        operation.getRequestBody().setRequired(true);
        if (operation.getRequestBody().getDescription() == null) {
            operation.getRequestBody().setDescription(operation.getSummary());
        }
        Object example = Examples.request(operation.getOperationId());
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
            patch().ifPresent(patch -> media.setSchema(OASFactory.createSchema().ref(patch.getSimpleName())));
            search().ifPresent(
                            search -> media.setSchema(OASFactory.createSchema().ref(search)));
            media.setExample(example);
        });
    }

    /** The record whose schema a merge patch must follow. */
    private Optional<Class<? extends Record>> patch() {
        return Arrays.stream(method.method().getParameters())
                .flatMap(parameter -> Arrays.stream(parameter.getAnnotationsByType(MergePatch.Of.class)))
                .<Class<? extends Record>>map(MergePatch.Of::value)
                .findFirst();
    }

    /** The schema of a search of a list, named as the operation is. */
    private Optional<String> search() {
        if (!method.isPage()) {
            return Optional.empty();
        }
        String name = operation.getOperationId().substring(0, 1).toUpperCase(Locale.ROOT)
                + operation.getOperationId().substring(1);
        method.items().ifPresent(items -> components.addSchema(name, items.search()));
        return Optional.of(name);
    }
}

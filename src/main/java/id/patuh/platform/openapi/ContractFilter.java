package id.patuh.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract when it is built, from the annotations and list definitions that the code itself runs on:
 * scopes, filters, headers, refusals, examples. What is enforced and what is published cannot differ.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Method> methods = methods();
        scopes(contract);
        close(contract);
        Parts.addTo(contract.getComponents());
        ProblemExamples problems = new ProblemExamples(index);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
            Method method = methods.get(operation.getOperationId());
            if (method == null) {
                throw new IllegalStateException("An operation without operationId: " + verb + " " + path);
            }
            new OperationContract(operation, method, problems).complete();
        }));
    }

    private Map<String, Method> methods() {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (AnnotationInstance described : index.getAnnotations(DotName.createSimple(Operation.class))) {
            if (described.target().kind() == AnnotationTarget.Kind.METHOD && described.value("operationId") != null) {
                method(described).ifPresent(method -> {
                    Method before = methods.put(described.value("operationId").asString(), method);
                    if (before != null && !before.equals(method)) {
                        throw new IllegalStateException("operationId used twice: " + method);
                    }
                });
            }
        }
        return methods;
    }

    private static Optional<Method> method(AnnotationInstance described) {
        String owner = described.target().asMethod().declaringClass().name().toString();
        try {
            Class<?> type = Class.forName(owner, false, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(described.target().asMethod().name()))
                    .filter(method -> method.isAnnotationPresent(Operation.class))
                    .filter(method -> method.getAnnotation(Operation.class)
                            .operationId()
                            .equals(described.value("operationId").asString()))
                    .findFirst();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void scopes(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        Contract.SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("OAuth 2 client credentials (RFC 6749 section 4.4). In the sandbox the "
                                        + "client is `bpjs-malut` and its secret is its id; elsewhere the token comes "
                                        + "from the authority that the deployment trusts.")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl(Contract.TOKEN_URL)
                                                .scopes(Scopes.all()))));
        contract.setSecurity(null);
    }

    /** What is sent in may hold only what its schema names; answers may grow. */
    private static void close(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        for (String name : RequestSchemas.names(contract)) {
            Schema schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesBoolean(false);
            }
        }
    }
}

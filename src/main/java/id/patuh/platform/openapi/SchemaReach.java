package id.patuh.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The schemas that places of the contract are made of, through all references. */
final class SchemaReach {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> components;
    private final Map<String, Schema> named = new LinkedHashMap<>();
    private final List<Schema> schemas = new ArrayList<>();

    private SchemaReach(OpenAPI contract) {
        this.components = contract.getComponents().getSchemas();
    }

    /** What requests are made of. */
    static SchemaReach ofRequests(OpenAPI contract) {
        SchemaReach reach = new SchemaReach(contract);
        operations(contract)
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> reach.into(operation.getRequestBody().getContent()));
        return reach;
    }

    /** Every schema that any operation needs. */
    static SchemaReach ofAll(OpenAPI contract) {
        SchemaReach reach = ofRequests(contract);
        operations(contract).forEach(operation -> {
            operation.getResponses().getAPIResponses().values().forEach(answer -> reach.into(answer.getContent()));
            operation.getParameters().forEach(parameter -> reach.into(parameter.getSchema()));
        });
        contract.getComponents().getParameters().values().forEach(parameter -> reach.into(parameter.getSchema()));
        contract.getComponents().getHeaders().values().forEach(header -> reach.into(header.getSchema()));
        return reach;
    }

    /** The components among them. */
    Map<String, Schema> named() {
        return named;
    }

    /** All of them, each once. */
    List<Schema> schemas() {
        return schemas;
    }

    /** Name of the component that a schema refers to, if it does. */
    static @Nullable String nameOf(Schema schema) {
        String ref = schema.getRef();
        return ref == null ? null : ref.substring(PREFIX.length());
    }

    private void into(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> into(media.getSchema()));
        }
    }

    private void into(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        schemas.add(schema);
        String name = nameOf(schema);
        if (name != null && !named.containsKey(name)) {
            named.put(name, components.get(name));
            into(components.get(name));
        }
        into(schema.getItems());
        into(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::into);
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(this::into);
    }

    private static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }
}

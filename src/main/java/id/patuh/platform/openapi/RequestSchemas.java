package id.patuh.platform.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that requests are made of, through all references. */
final class RequestSchemas {

    private RequestSchemas() {}

    static Set<String> names(OpenAPI contract) {
        Set<String> names = new LinkedHashSet<>();
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().forEach(operation -> {
            if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
                operation.getRequestBody().getContent().getMediaTypes().values().forEach(media ->
                        collect(media.getSchema(), contract, names));
            }
        }));
        return names;
    }

    private static void collect(@Nullable Schema schema, OpenAPI contract, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(contract.getComponents().getSchemas().get(name), contract, names);
            }
            return;
        }
        collect(schema.getItems(), contract, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each -> collect(each, contract, names));
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(each -> collect(each, contract, names));
    }
}

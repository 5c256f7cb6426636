package id.patuh.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives each part of a form an example: Swagger UI fills a form in by its parts, not by the example of the body. */
final class FormParts {

    private FormParts() {}

    static void settle(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent().hasMediaType("multipart/form-data"))
                .map(body -> body.getContent().getMediaType("multipart/form-data"))
                .forEach(form -> settle(form, contract.getComponents().getSchemas()));
    }

    private static void settle(MediaType form, Map<String, Schema> components) {
        Schema schema = components.get(SchemaReach.nameOf(form.getSchema()));
        if (schema == null || !(form.getExample() instanceof Map<?, ?> example)) {
            throw new IllegalStateException("A form needs a schema with a name and an example of each part");
        }
        schema.getProperties().forEach((name, part) -> {
            if (!"binary".equals(part.getFormat())) {
                part.setExamples(List.of(example.get(name)));
            }
        });
    }
}

package id.patuh.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the page of a list after what is on it ({@code EmployerPage}), not after the Java type behind it. */
final class PageNames {

    private PageNames() {}

    static void settle(OpenAPI contract) {
        Map<String, String> names = new TreeMap<>();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            Schema row = rowOf(schema);
            if (row != null) {
                names.put(name, SchemaReach.nameOf(row) + "Page");
                schema.setDescription("A page of a list");
            }
        });
        SchemaReach.ofAll(contract).schemas().stream()
                .filter(schema -> schema.getRef() != null && names.containsKey(SchemaReach.nameOf(schema)))
                .forEach(schema -> schema.setRef(names.get(SchemaReach.nameOf(schema))));
        Map<String, Schema> renamed = new TreeMap<>();
        contract.getComponents()
                .getSchemas()
                .forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        contract.getComponents().setSchemas(renamed);
    }

    /** What the rows are, if the schema is a page. */
    private static @Nullable Schema rowOf(Schema schema) {
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        Schema items = properties.get("items");
        return items != null && properties.containsKey("page") ? items.getItems() : null;
    }
}

package id.patuh.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Says each type once. The scanner makes a component of a day, a moment, an id and a file, which generators turn into classes
 * named LocalDate, Instant and UUID, and it says again beside a reference what the component says, so that a validator
 * finds each fault twice.
 */
final class PlainTypes {

    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "LocalDate", "date", "Instant", "date-time", "StreamingOutput", "binary");

    private PlainTypes() {}

    static void settle(Schema schema) {
        String format = format(schema);
        if (format != null) {
            schema.setRef(null);
            schema.setAnyOf(null);
            if (schema.getType() == null) {
                schema.addType(SchemaType.STRING);
            }
            schema.setFormat(format);
        } else if (schema.getRef() != null || schema.getAnyOf() != null) {
            schema.setType(null);
            schema.setProperties(null);
        }
    }

    /** Format of a schema that is such a type, or such a type or null. */
    private static @Nullable String format(Schema schema) {
        String name = SchemaReach.nameOf(schema);
        if (name == null && schema.getAnyOf() != null) {
            name = SchemaReach.nameOf(schema.getAnyOf().get(0));
        }
        return name == null ? null : FORMATS.get(name);
    }
}

package id.patuh.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Publishes the bounds that follow from a format or a pattern, so that readers can size what they keep. */
final class Bounds {

    /** The largest whole number that every JSON reader keeps exact. */
    private static final long EXACT = (1L << 53) - 1;

    private static final Map<String, Integer> LENGTHS = Map.of(
            "uuid", 36, "date", 10, "date-time", 30, "uri-reference", 2000, "json-pointer", 2000, "binary", 1 << 30);

    private Bounds() {}

    static void settle(Schema schema) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING)) {
            length(schema);
        }
        if (types.contains(SchemaType.INTEGER)) {
            range(schema);
        }
    }

    private static void length(Schema schema) {
        if (schema.getMaxLength() != null || schema.getEnumeration() != null) {
            return;
        }
        if (schema.getPattern() != null) {
            LongestMatch.of(schema.getPattern()).ifPresent(schema::setMaxLength);
        } else if (schema.getFormat() != null) {
            schema.setMaxLength(LENGTHS.get(schema.getFormat()));
        }
    }

    /** Nothing that is counted here is below zero. */
    private static void range(Schema schema) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf("int64".equals(schema.getFormat()) ? EXACT : Integer.MAX_VALUE));
        }
    }
}

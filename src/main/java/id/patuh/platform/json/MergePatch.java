package id.patuh.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;

/**
 * A JSON Merge Patch (RFC 7396) that was checked against its schema: what is absent stays, null removes.
 *
 * @param document the patch
 */
public record MergePatch(JsonNode document) {

    /** Media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** Names the record whose schema the patch must follow. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of {
        Class<? extends Record> value();
    }

    /** The patched value. */
    public <T> T apply(T value, Class<T> type, ObjectMapper json) {
        try {
            return json.treeToValue(merge(json.valueToTree(value), document), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A checked patch did not fit " + type.getSimpleName(), e);
        }
    }

    static String schema(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(Of.class::isInstance)
                .map(each -> ((Of) each).value().getSimpleName())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("MergePatch needs @MergePatch.Of"));
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }
}

package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * Examples of the contract, a file each, named by operationId: {@code openCase.json} is sent,
 * {@code openCase.response.json} answered.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static Object request(String operationId) {
        return plain(read(operationId));
    }

    static Object response(String operationId) {
        return plain(read(operationId + ".response"));
    }

    /** What the examples of refusals mention, by code: arguments of the text, issues, members. */
    static JsonNode problems() {
        return read("problems");
    }

    /** As maps, lists and values, which is how the model of the contract holds examples. */
    static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    private static JsonNode read(String name) {
        String file = "examples/" + name + ".json";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No example " + file);
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException("Example cannot be read: " + file, e);
        }
    }
}

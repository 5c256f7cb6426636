package id.patuh.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the deployment answered. */
record Answer(HttpResponse<String> http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** This answer, if it has the status. */
    Answer expect(int status) {
        assertThat(http.statusCode()).as("%s: %s", http.request(), http.body()).isEqualTo(status);
        return this;
    }

    /** Fails unless this is a refusal with the status and the code. */
    void refuses(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/code")).isEqualTo(code);
        assertThat(text("/traceId")).matches("[0-9a-f]{32}");
    }

    JsonNode json() {
        try {
            return JSON.readTree(http.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(http.request() + " answered no JSON: " + http.body(), e);
        }
    }

    /** The text at a JSON pointer; empty if there is none. */
    String text(String pointer) {
        return json().at(pointer).asText();
    }

    String id() {
        return text("/id");
    }

    String etag() {
        return header("ETag");
    }

    /** A header; empty if it is absent. */
    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }
}

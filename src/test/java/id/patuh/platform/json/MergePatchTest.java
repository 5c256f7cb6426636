package id.patuh.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    /** Original, patch, result: the test cases of RFC 7396, appendix A, all fifteen in their order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"a":"b"}           | {"a":"c"}                     | {"a":"c"}
            {"a":"b"}           | {"b":"c"}                     | {"a":"b","b":"c"}
            {"a":"b"}           | {"a":null}                    | {}
            {"a":"b","b":"c"}   | {"a":null}                    | {"b":"c"}
            {"a":["b"]}         | {"a":"c"}                     | {"a":"c"}
            {"a":"c"}           | {"a":["b"]}                   | {"a":["b"]}
            {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}      | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}   | {"a":[1]}                     | {"a":[1]}
            ["a","b"]           | ["c","d"]                     | ["c","d"]
            {"a":"b"}           | ["c"]                         | ["c"]
            {"a":"foo"}         | null                          | null
            {"a":"foo"}         | "bar"                         | "bar"
            {"e":null}          | {"a":1}                       | {"e":null,"a":1}
            [1,2]               | {"a":"b","c":null}            | {"a":"b"}
            {}                  | {"a":{"bb":{"ccc":null}}}     | {"a":{"bb":{}}}
            """)
    void a_patch_does_what_the_appendix_of_the_rfc_says(String original, String patch, String result)
            throws JsonProcessingException {
        JsonNode patched = new MergePatch(json.readTree(patch)).apply(json.readTree(original), JsonNode.class, json);

        assertThat(patched).isEqualTo(json.readTree(result));
    }

    record Inner(@Nullable String code, @Nullable String source) {}

    record Outer(String name, @Nullable Integer count, @Nullable Inner inner) {}

    @Test
    void a_record_keeps_what_is_absent_and_loses_what_is_null() throws JsonProcessingException {
        Outer before = new Outer("PT Contoh", 7, new Inner("SMALL", "OSS"));

        assertThat(patched(before, "{\"count\": 8}")).isEqualTo(new Outer("PT Contoh", 8, new Inner("SMALL", "OSS")));
        assertThat(patched(before, "{\"count\": null, \"inner\": null}")).isEqualTo(new Outer("PT Contoh", null, null));
        assertThat(patched(before, "{\"inner\": {\"code\": \"LARGE\"}}"))
                .isEqualTo(new Outer("PT Contoh", 7, new Inner("LARGE", "OSS")));
        assertThat(patched(before, "{\"inner\": {\"source\": null}}"))
                .isEqualTo(new Outer("PT Contoh", 7, new Inner("SMALL", null)));
    }

    @Test
    void an_object_may_come_where_nothing_was() throws JsonProcessingException {
        assertThat(patched(new Outer("PT Contoh", null, null), "{\"inner\": {\"code\": \"MICRO\", \"source\": null}}"))
                .isEqualTo(new Outer("PT Contoh", null, new Inner("MICRO", null)));
    }

    @Test
    void an_empty_patch_changes_nothing_and_a_patch_leaves_the_original_alone() throws JsonProcessingException {
        JsonNode original = json.readTree("{\"a\": {\"b\": 1}}");

        assertThat(new MergePatch(json.readTree("{}")).apply(original, JsonNode.class, json))
                .isEqualTo(original);
        new MergePatch(json.readTree("{\"a\": {\"b\": 2, \"c\": 3}}")).apply(original, JsonNode.class, json);
        assertThat(original).isEqualTo(json.readTree("{\"a\": {\"b\": 1}}"));
    }

    private Outer patched(Outer before, String patch) throws JsonProcessingException {
        return new MergePatch(json.readTree(patch)).apply(before, Outer.class, json);
    }
}

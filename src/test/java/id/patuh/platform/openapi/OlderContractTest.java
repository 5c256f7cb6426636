package id.patuh.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OlderContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_version_is_3_0_3_and_what_only_3_1_knows_is_gone() {
        JsonNode older = older(
                """
                {"openapi": "3.1.0", "jsonSchemaDialect": "https://example.org", "webhooks": {},
                 "info": {"title": "Patuh", "summary": "Short", "version": "1.0.0"}}""");

        assertThat(older)
                .isEqualTo(json(
                        """
                {"openapi": "3.0.3", "info": {"title": "Patuh", "version": "1.0.0"}}"""));
    }

    @Test
    void a_type_or_null_is_nullable() {
        assertThat(schema("""
                {"type": ["string", "null"], "maxLength": 5}"""))
                .isEqualTo(json("""
                {"type": "string", "nullable": true, "maxLength": 5}"""));
    }

    @Test
    void a_schema_of_several_types_is_refused_rather_than_said_wrongly() {
        assertThatThrownBy(() -> schema("""
                {"type": ["string", "integer"]}"""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reference_or_null_keeps_the_reference_and_lets_null_through() {
        assertThat(
                        schema(
                                """
                {"description": "Scale", "anyOf": [{"$ref": "#/components/schemas/Scale"}, {"type": "null"}]}"""))
                .isEqualTo(
                        json(
                                """
                        {"description": "Scale", "anyOf": [{"$ref": "#/components/schemas/Scale"},
                                                           {"type": "object", "nullable": true, "enum": [null]}]}"""));
    }

    @Test
    void words_beside_a_reference_are_kept() {
        assertThat(
                        schema(
                                """
                {"description": "Where it stands", "$ref": "#/components/schemas/CaseState"}"""))
                .isEqualTo(
                        json(
                                """
                {"description": "Where it stands", "allOf": [{"$ref": "#/components/schemas/CaseState"}]}"""));
    }

    @Test
    void a_reference_alone_stays_one() {
        assertThat(schema("""
                {"$ref": "#/components/schemas/Kbli"}"""))
                .isEqualTo(json("""
                {"$ref": "#/components/schemas/Kbli"}"""));
    }

    @Test
    void the_first_of_the_examples_of_a_schema_is_its_example() {
        assertThat(schema("""
                {"type": "string", "examples": ["8271", "8272"]}"""))
                .isEqualTo(json("""
                {"type": "string", "example": "8271"}"""));
    }

    @Test
    void one_fixed_value_is_a_list_of_one() {
        assertThat(schema("""
                {"const": "IDR"}"""))
                .isEqualTo(json("""
                {"enum": ["IDR"]}"""));
    }

    @Test
    void named_examples_stay_and_nothing_inside_them_is_taken_for_a_schema() {
        String media =
                """
                {"content": {"application/json": {
                   "examples": {"one": {"value": {"type": ["a", "null"], "$ref": "x", "const": 1}}},
                   "example": {"type": ["a", "null"], "examples": [1]}}}}""";

        assertThat(older(media).get("content")).isEqualTo(json(media).get("content"));
    }

    @Test
    void a_property_that_is_called_like_a_keyword_stays_a_property() {
        String properties =
                """
                {"properties": {"const": {"type": "string"}, "examples": {"type": "array"}, "type": {"type": "string"},
                                "$ref": {"type": "string"}, "properties": {"type": "object"}}}""";

        assertThat(schema(properties)).isEqualTo(json(properties));
    }

    @Test
    void a_property_that_is_called_example_is_rewritten_like_any_other() {
        assertThat(schema("""
                {"properties": {"example": {"type": ["integer", "null"]}}}"""))
                .isEqualTo(json(
                        """
                {"properties": {"example": {"type": "integer", "nullable": true}}}"""));
    }

    @Test
    void the_given_document_stays_as_it_is() {
        JsonNode contract = json(
                """
                {"openapi": "3.1.0", "components": {"schemas": {"A": {"type": ["string", "null"]}}}}""");
        JsonNode before = contract.deepCopy();

        OlderContract.of(contract);

        assertThat(contract).isEqualTo(before);
    }

    private static JsonNode schema(String schema) {
        return older("""
                {"components": {"schemas": {"It": %s}}}""".formatted(schema))
                .at("/components/schemas/It");
    }

    private static JsonNode older(String contract) {
        return OlderContract.of(json(contract));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

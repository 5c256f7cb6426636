package id.patuh.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Ways to spoil a JSON document: each place gets each value that it should not have. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Mutations() {}

    /** Values that are wrong nearly everywhere. */
    static List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>(List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(-1),
                NODES.numberNode(0),
                NODES.numberNode(1.5),
                NODES.numberNode(Integer.MAX_VALUE),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(new java.math.BigInteger("9".repeat(80))),
                NODES.numberNode(1e300),
                NODES.textNode(""),
                NODES.textNode(" "),
                NODES.textNode("\u0000"),
                NODES.textNode("a\u0000b"),
                NODES.textNode("\uD800"),
                NODES.textNode("\uDC00x"),
                NODES.textNode("😀"),
                NODES.textNode("\u202E\uFEFF"),
                NODES.textNode("x".repeat(5000)),
                NODES.textNode("'; drop table employer; --"),
                NODES.textNode("99999999-9999-9999-9999-999999999999"),
                NODES.textNode("9999-99-99"),
                NODES.textNode("2026-02-30"),
                NODES.textNode("+999999999-12-31"),
                NODES.textNode("0000-00"),
                NODES.textNode("-1"),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.arrayNode().add(NODES.nullNode()),
                NODES.arrayNode().add(NODES.arrayNode().add(1)),
                NODES.objectNode().put("x", 1)));
        ArrayNode many = NODES.arrayNode();
        for (int i = 0; i < 600; i++) {
            many.add("x");
        }
        values.add(many);
        return values;
    }

    /** The document with one place spoiled at a time, as text. */
    static List<String> of(JsonNode document) {
        List<String> spoiled = new ArrayList<>();
        for (List<Object> place : places(document, List.of())) {
            for (JsonNode value : values()) {
                spoiled.add(text(with(document.deepCopy(), place, value)));
            }
            if (!place.isEmpty()) {
                spoiled.add(text(without(document.deepCopy(), place)));
            }
        }
        if (document instanceof ObjectNode object) {
            spoiled.add(text(object.deepCopy().put("unknownProperty", 1)));
            spoiled.add(text(object.deepCopy().put("\u0000", 1)));
            spoiled.add(text(object.deepCopy().put("a/~b\uD800", 1)));
            String whole = text(object);
            String first = object.fieldNames().next();
            spoiled.add(whole.substring(0, whole.length() - 1) + ",\"" + first + "\":1}");
        }
        return spoiled;
    }

    /** Bodies that are no JSON object of any kind. */
    static List<String> broken() {
        return List.of(
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{\"a\":}",
                "{'a':1}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":01}",
                "{\"a\":1e999999999}",
                "{\"a\":-1e-999999999}",
                "{\"a\":" + "1".repeat(2000) + "}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "\uFEFF{}",
                "[".repeat(100_000),
                "{\"a\":".repeat(20_000),
                "{\"" + "k".repeat(100_000) + "\":1}",
                "{\"a\":\"" + "x".repeat(1_100_000) + "\"}",
                "NaN",
                "<xml/>");
    }

    private static List<List<Object>> places(JsonNode node, List<Object> at) {
        List<List<Object>> places = new ArrayList<>();
        places.add(at);
        if (node.isObject()) {
            node.properties().forEach(each -> places.addAll(places(each.getValue(), plus(at, each.getKey()))));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.addAll(places(node.get(i), plus(at, i)));
            }
        }
        return places;
    }

    private static JsonNode with(JsonNode document, List<Object> place, JsonNode value) {
        if (place.isEmpty()) {
            return value;
        }
        JsonNode owner = owner(document, place);
        Object last = place.get(place.size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) owner).set(index, value);
        } else {
            ((ObjectNode) owner).set((String) last, value);
        }
        return document;
    }

    private static JsonNode without(JsonNode document, List<Object> place) {
        JsonNode owner = owner(document, place);
        Object last = place.get(place.size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) owner).remove(index);
        } else {
            ((ObjectNode) owner).remove((String) last);
        }
        return document;
    }

    private static JsonNode owner(JsonNode document, List<Object> place) {
        JsonNode owner = document;
        for (Object step : place.subList(0, place.size() - 1)) {
            owner = step instanceof Integer index ? owner.get(index) : owner.get((String) step);
        }
        return owner;
    }

    private static List<Object> plus(List<Object> at, Object step) {
        List<Object> longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

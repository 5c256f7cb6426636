package id.patuh.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.patuh.platform.json.Characters;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.region.CodeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file by its mapping: cells to a payload, and every fault of a row at once. Pure. */
final class CsvRows {

    private final ObjectMapper json;
    private final ImportMapping mapping;
    private final int width;
    private final List<Bound> bound = new ArrayList<>();
    private final ObjectNode fixed;
    private final Map<String, String> regionByBpsCode;

    /** A field and the cell it is read from. */
    private record Bound(Field field, int index, String column) {}

    /** A row as it is staged. */
    record Row(String raw, String payload, @Nullable String key, @Nullable String faults) {}

    CsvRows(
            ObjectMapper json,
            ImportKind kind,
            ImportMapping mapping,
            List<String> header,
            Map<String, String> regionByBpsCode) {
        this.json = json;
        this.mapping = mapping;
        this.width = header.size();
        this.regionByBpsCode = regionByBpsCode;
        this.fixed = json.createObjectNode();
        List<Fault> faults = new ArrayList<>();
        mapping.columns().forEach((name, column) -> bind(kind, name, column, header, faults));
        mapping.fixed().forEach((name, value) -> fix(kind, name, value, faults));
        needs(kind, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private void bind(ImportKind kind, String name, String column, List<String> header, List<Fault> faults) {
        String at = "/mapping/columns/" + Fault.shown(name);
        Optional<Field> field = Field.of(kind, name);
        if (field.isEmpty()) {
            faults.add(Fault.at(at, "unknown-field"));
        } else if (header.indexOf(column) < 0) {
            faults.add(Fault.at(at, "column-missing"));
        } else if (header.indexOf(column) != header.lastIndexOf(column)) {
            faults.add(Fault.at(at, "column-twice"));
        } else {
            bound.add(new Bound(field.get(), header.indexOf(column), column));
        }
    }

    private void fix(ImportKind kind, String name, String value, List<Fault> faults) {
        String at = "/mapping/constants/" + Fault.shown(name);
        Optional<Field> field = Field.of(kind, name);
        if (field.isEmpty()) {
            faults.add(Fault.at(at, "unknown-field"));
        } else if (mapping.columns().containsKey(name)) {
            faults.add(Fault.at(at, "column-and-constant"));
        } else {
            read(field.get(), value)
                    .ifPresentOrElse(
                            read -> put(fixed, field.get(), read),
                            () -> faults.add(
                                    Fault.at(at, "not-a-value", field.get().expected())));
        }
    }

    private void needs(ImportKind kind, List<Fault> faults) {
        if (!mapping.columns().containsKey(Field.NUMBER + mapping.key())) {
            faults.add(Fault.at("/mapping/columns/" + Field.NUMBER + mapping.key(), "required"));
        }
        if (kind == ImportKind.REGISTRATIONS && !mapping.has("programme")) {
            faults.add(Fault.at("/mapping/columns/programme", "required"));
        }
        if (mapping.has("regionCode") && mapping.regionCodeSystem() == null) {
            faults.add(Fault.at("/mapping/regionCodeSystem", "code-system-required"));
        }
    }

    Row read(List<String> cells) throws JsonProcessingException {
        ArrayNode faults = json.createArrayNode();
        ObjectNode payload = fixed.deepCopy();
        if (cells.size() != width) {
            fault(faults, "", "wrong-column-count", width, cells.size());
        } else {
            bound.forEach(each -> cell(each, cells.get(each.index()), payload, faults));
            sources(payload);
        }
        String key = key(payload, faults);
        return new Row(
                json.writeValueAsString(cells.stream().map(CsvRows::storable).toList()),
                json.writeValueAsString(payload),
                key,
                faults.isEmpty() ? null : json.writeValueAsString(faults));
    }

    /** A blank cell says nothing, so that a file with gaps never wipes what is known. */
    private void cell(Bound each, String cell, ObjectNode payload, ArrayNode faults) {
        if (cell.isBlank()) {
            return;
        }
        if (!Characters.areFine(cell) || cell.indexOf('\uFFFD') >= 0) {
            fault(faults, each.column(), "forbidden-character");
            return;
        }
        read(each.field(), cell)
                .ifPresentOrElse(
                        read -> put(payload, each.field(), read),
                        () -> fault(
                                faults,
                                each.column(),
                                "not-a-value",
                                each.field().expected()));
    }

    /** The value of a cell or constant as stored; a region in the system of this service, whichever the file has. */
    private Optional<String> read(Field field, String text) {
        Optional<String> value = field.read(text);
        return field.name().equals("regionCode") ? value.flatMap(this::region) : value;
    }

    private Optional<String> region(String code) {
        return mapping.regionCodeSystem() == CodeSystem.BPS
                ? Optional.ofNullable(regionByBpsCode.get(code))
                : Optional.of(code);
    }

    /** Facts that need a source get that of the file where the row has none. */
    private void sources(ObjectNode payload) {
        for (String fact : List.of("scale", "risk_group", "known_workers")) {
            if (payload.has(fact) && !payload.has(fact + "_source")) {
                payload.put(fact + "_source", mapping.source());
            }
        }
    }

    private @Nullable String key(ObjectNode payload, ArrayNode faults) {
        String number = payload.path("identifiers").path(mapping.key().name()).asText("");
        if (number.isEmpty()) {
            if (faults.isEmpty()) {
                fault(faults, mapping.columnOf(Field.NUMBER + mapping.key()), "required");
            }
            return null;
        }
        String programme = payload.path("programme").asText("");
        return programme.isEmpty() ? number : number + " " + programme;
    }

    private static void put(ObjectNode payload, Field field, String value) {
        if (field.isNumber()) {
            payload.withObject("/identifiers").put(field.column(), value);
        } else {
            payload.put(field.column(), value);
        }
    }

    private static void fault(ArrayNode faults, String column, String code, Object... arguments) {
        ObjectNode fault = faults.addObject().put("column", column).put("code", code);
        ArrayNode list = fault.putArray("arguments");
        for (Object argument : arguments) {
            list.add(String.valueOf(argument));
        }
    }

    /** A cell as the report repeats it; what the database cannot hold is shown as U+FFFD. */
    private static String storable(String cell) {
        if (Characters.areFine(cell)) {
            return cell;
        }
        StringBuilder shown = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean fine =
                    !Character.isSurrogate(c) && (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
            shown.append(fine ? c : '\uFFFD');
        }
        return shown.toString();
    }
}

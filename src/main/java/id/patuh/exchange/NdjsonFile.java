package id.patuh.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; a column is a path into it, such as {@code scale.code} or {@code identifiers.NPP}. */
final class NdjsonFile implements SourceFile {

    private static final int MAX_LINE = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final BufferedReader text;
    private final List<String> columns;
    private int line;

    NdjsonFile(Path file, List<String> columns) throws IOException {
        this.text = TextFile.open(file);
        this.columns = columns;
    }

    @Override
    public List<String> header() {
        return columns;
    }

    @Override
    public List<String> shownHeader() {
        return List.of("row");
    }

    @Override
    public boolean hasFixedHeader() {
        return false;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (true) {
            String json = TextFile.line(text, MAX_LINE);
            if (json == null) {
                return null;
            }
            line++;
            if (!json.isBlank()) {
                return row(json);
            }
        }
    }

    private SourceRow row(String json) {
        String shown = json.length() > SHOWN ? json.substring(0, SHOWN) + "…" : json;
        if (json.length() > MAX_LINE) {
            return SourceRow.broken(line, shown, "line-too-long");
        }
        try {
            JsonNode object = JSON.readTree(json);
            if (!object.isObject()) {
                return SourceRow.broken(line, shown, "not-an-object");
            }
            List<String> cells = new ArrayList<>(columns.size());
            Map<Integer, String> faults = new HashMap<>();
            for (String path : columns) {
                JsonNode value = value(object, path);
                if (value.isNumber() && !SourceFile.isWritable(value.decimalValue())) {
                    faults.put(cells.size(), "number-too-large");
                    cells.add("");
                } else {
                    cells.add(text(value));
                }
            }
            return new SourceRow(line, cells, List.of(shown), faults, null);
        } catch (JsonProcessingException e) {
            return SourceRow.broken(line, shown, "not-json");
        }
    }

    /** The value at a path; identifiers may be an object by scheme or a list of scheme and value. */
    private static JsonNode value(JsonNode object, String path) {
        JsonNode found = object.path(path);
        int dot = path.indexOf('.');
        if (!found.isMissingNode() || dot < 0) {
            return found;
        }
        JsonNode inner = object.path(path.substring(0, dot));
        String rest = path.substring(dot + 1);
        if (inner.isArray()) {
            for (JsonNode each : inner) {
                if (each.path("scheme").asText().equals(rest)) {
                    return each.path("value");
                }
            }
            return MissingNode.getInstance();
        }
        return value(inner, rest);
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

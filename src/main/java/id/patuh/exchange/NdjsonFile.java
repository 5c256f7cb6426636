package id.patuh.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            columns.forEach(path -> cells.add(value(object, path)));
            return new SourceRow(line, cells, List.of(shown), java.util.Map.of(), null);
        } catch (JsonProcessingException e) {
            return SourceRow.broken(line, shown, "not-json");
        }
    }

    /** The value at a path; identifiers may be an object by scheme or a list of scheme and value. */
    private static String value(JsonNode object, String path) {
        JsonNode found = object.path(path);
        if (!found.isMissingNode()) {
            return text(found);
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            return "";
        }
        JsonNode inner = object.path(path.substring(0, dot));
        String rest = path.substring(dot + 1);
        if (inner.isArray()) {
            for (JsonNode each : inner) {
                if (each.path("scheme").asText().equals(rest)) {
                    return text(each.path("value"));
                }
            }
            return "";
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

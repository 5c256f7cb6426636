package id.patuh.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;

/**
 * Reads a request record: size, syntax, characters, then the schema that the contract publishes for it, and only then the
 * record. Faults of headers found before are told with those of the body.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
class RequestReader implements MessageBodyReader<Object> {

    private final ObjectMapper json;
    private final Schemas schemas;
    private final RequestFaults faults;
    private final JsonBody body;

    RequestReader(ObjectMapper json, Schemas schemas, RequestFaults faults, JsonBody body) {
        this.json = json;
        this.schemas = schemas;
        this.faults = faults;
        this.body = body;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        JsonNode document = body.read(stream);
        String schema = MergePatch.class.isAssignableFrom(type) ? MergePatch.schema(annotations) : type.getSimpleName();
        faults.addAll(schemas.faults(schema, document));
        faults.refuse();
        return MergePatch.class.isAssignableFrom(type) ? new MergePatch(document) : bind(document, type);
    }

    /** Cannot fail where the schema says all that the record asks for; if it does, the place is told and nothing else. */
    private <T> T bind(JsonNode document, Class<T> type) {
        try {
            return json.treeToValue(document, type);
        } catch (JsonMappingException e) {
            String at = e.getPath().stream()
                    .map(part ->
                            "/" + (part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName()))
                    .collect(Collectors.joining());
            throw refused(Fault.at(at, "not-valid"));
        } catch (JsonProcessingException e) {
            throw refused(Fault.at("", "not-valid"));
        }
    }

    private Refusal refused(Fault fault) {
        faults.add(fault);
        return faults.refusal();
    }
}

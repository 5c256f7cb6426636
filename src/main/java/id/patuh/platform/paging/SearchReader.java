package id.patuh.platform.paging;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.platform.json.JsonBody;
import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of a search; its properties are judged by the list, which knows them. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class SearchReader implements MessageBodyReader<Search> {

    private final JsonBody body;
    private final Asked asked;
    private final RequestFaults faults;

    SearchReader(JsonBody body, Asked asked, RequestFaults faults) {
        this.body = body;
        this.asked = asked;
        this.faults = faults;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Search.class;
    }

    @Override
    public Search readFrom(
            Class<Search> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        JsonNode document = body.read(stream);
        if (!document.isObject()) {
            faults.add(Fault.at("", "wrong-type", "object"));
            faults.refuse();
        }
        asked.search(document);
        return Search.READ;
    }
}

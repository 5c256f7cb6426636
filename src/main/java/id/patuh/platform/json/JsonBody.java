package id.patuh.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.idempotency.RequestDigest;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.web.BodyLimit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body as JSON: size and syntax. A fault is told with those found before. */
@Singleton
public class JsonBody {

    private final ObjectMapper json;
    private final RequestFaults faults;
    private final RequestDigest digest;

    JsonBody(ObjectMapper json, RequestFaults faults, RequestDigest digest) {
        this.json = json;
        this.faults = faults;
        this.digest = digest;
    }

    /** The document; there is one. */
    public JsonNode read(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(BodyLimit.JSON + 1);
        if (body.length > BodyLimit.JSON) {
            throw BodyLimit.tooLarge();
        }
        digest.body(body);
        if (body.length == 0) {
            throw refused(Fault.at("", "body-required"));
        }
        try {
            JsonNode document = json.readTree(body);
            if (document == null || document.isMissingNode()) {
                throw refused(Fault.at("", "body-required"));
            }
            return document;
        } catch (StreamConstraintsException e) {
            throw refused(Fault.at("", "json-too-deep"));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw refused(Fault.at("", "json-not-valid", line, column));
        } catch (IOException e) {
            throw refused(Fault.at("", "json-not-valid", 1, 1));
        }
    }

    private Refusal refused(Fault fault) {
        faults.add(fault);
        return faults.refusal();
    }
}

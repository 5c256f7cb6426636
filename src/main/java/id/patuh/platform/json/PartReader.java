package id.patuh.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.idempotency.RequestDigest;
import id.patuh.platform.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a multipart request as strictly as a JSON body; every fault is told at once. */
@ApplicationScoped
public class PartReader {

    private final ObjectMapper json;
    private final Schemas schemas;
    private final RequestFaults faults;
    private final RequestDigest digest;

    PartReader(ObjectMapper json, Schemas schemas, RequestFaults faults, RequestDigest digest) {
        this.json = json;
        this.schemas = schemas;
        this.faults = faults;
        this.digest = digest;
    }

    /** Begins reading the parts of the present request. */
    public Form form() {
        return new Form();
    }

    /**
     * A file that was sent, as it came.
     *
     * @param title what it shall be called; null where that was not told
     * @param name name that the sender gives it
     */
    public record SentFile(Path path, @Nullable String title, @Nullable String name) {}

    /** Reads the parts {@code file} and {@code title} of the present request; it has no others. */
    public SentFile file(@Nullable FileUpload file, @Nullable String title) {
        Form form = form();
        String called = form.text("title", title, 200);
        Path path = form.file("file", file);
        form.digest();
        return new SentFile(path, called, file == null ? null : file.fileName());
    }

    /** The parts of one request. A fault in a part is kept; the last call, {@link #digest()}, refuses. */
    public final class Form {

        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
        private String fileDigest = "";

        /** A constant; its part is missing or is none of them: a fault, and any of them to go on with. */
        public <E extends Enum<E>> E choice(String name, @Nullable String text, Class<E> type) {
            E[] all = type.getEnumConstants();
            if (text == null) {
                faults.add(Fault.at("/" + name, "required"));
                return all[0];
            }
            remember(text);
            return Arrays.stream(all)
                    .filter(each -> each.name().equals(text))
                    .findFirst()
                    .orElseGet(() -> {
                        String names = String.join(
                                ", ", Arrays.stream(all).map(Enum::name).toList());
                        faults.add(Fault.at("/" + name, "not-in-list", names));
                        return all[0];
                    });
        }

        /** One of some keywords, in lower case; what is said if the part is missing. */
        public <E extends Enum<E>> E keyword(String name, @Nullable String text, E otherwise) {
            if (text == null) {
                return otherwise;
            }
            remember(name + "=" + text);
            E[] all = otherwise.getDeclaringClass().getEnumConstants();
            return Arrays.stream(all)
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseGet(() -> {
                        faults.add(Fault.at(
                                "/" + name,
                                "not-in-list",
                                Arrays.stream(all)
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
                        return otherwise;
                    });
        }

        /** Yes or no; no if the part is missing. */
        public boolean flag(String name, @Nullable String text) {
            if (text == null) {
                return false;
            }
            remember(name + "=" + text);
            if (!text.equals("true") && !text.equals("false")) {
                faults.add(Fault.at("/" + name, "not-in-list", "true, false"));
            }
            return text.equals("true");
        }

        /** A count; null if the part is missing. */
        public @Nullable Integer count(String name, @Nullable String text) {
            if (text == null) {
                return null;
            }
            remember(name + "=" + text);
            if (!text.matches("[0-9]{1,9}")) {
                faults.add(Fault.at("/" + name, "not-a-value", "0-999999999"));
                return null;
            }
            return Integer.valueOf(text);
        }

        /** A short text; null if the part is missing. */
        public @Nullable String text(String name, @Nullable String text, int max) {
            if (text == null) {
                return null;
            }
            remember(name + "=" + text);
            if (text.isBlank() || text.length() > max || !Characters.areFine(text)) {
                faults.add(Fault.at("/" + name, "not-a-value", "1-" + max));
            }
            return text;
        }

        /** A record from JSON, checked against its schema; with a fault the request is refused here. */
        public <T extends Record> T json(String name, @Nullable String text, Class<T> type) {
            if (text == null) {
                faults.add(Fault.at("/" + name, "required"));
                throw faults.refusal();
            }
            remember(text);
            try {
                JsonNode document = json.readTree(text);
                isFine("/" + name, document, type);
                faults.refuse();
                return json.treeToValue(document, type);
            } catch (JsonProcessingException e) {
                faults.add(Fault.at("/" + name, "json-not-valid", 1, 1));
                throw faults.refusal();
            }
        }

        /** Records from JSON, one or a list of them, each checked against its schema; none if the part is missing. */
        public <T extends Record> List<T> list(String name, @Nullable String text, Class<T> type, int max) {
            if (text == null || text.isBlank()) {
                return List.of();
            }
            remember(name + "=" + text);
            try {
                JsonNode document = json.readTree(text);
                List<JsonNode> all = new ArrayList<>();
                if (document.isArray()) {
                    document.forEach(all::add);
                } else {
                    all.add(document);
                }
                if (all.size() > max) {
                    faults.add(Fault.at("/" + name, "too-long", max));
                }
                List<T> records = new ArrayList<>();
                for (int i = 0; i < all.size() && i < max; i++) {
                    if (isFine("/" + name + "/" + i, all.get(i), type)) {
                        records.add(json.treeToValue(all.get(i), type));
                    }
                }
                return records;
            } catch (JsonProcessingException e) {
                faults.add(Fault.at("/" + name, "json-not-valid", 1, 1));
                return List.of();
            }
        }

        /** Whether a document follows the schema of a type; else its faults are kept. */
        private boolean isFine(String at, JsonNode document, Class<?> type) {
            List<Fault> found = schemas.faults(type.getSimpleName(), document);
            found.forEach(
                    fault -> faults.add(new Fault(fault.place(), at + fault.where(), fault.code(), fault.arguments())));
            return found.isEmpty();
        }

        /** A file. */
        public Path file(String name, @Nullable FileUpload file) {
            if (file == null) {
                faults.add(Fault.at("/" + name, "required"));
                throw faults.refusal();
            }
            MessageDigest sha256 = RequestDigest.sha256();
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file.uploadedFile()), sha256)) {
                stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fileDigest = HexFormat.of().formatHex(sha256.digest());
            remember(fileDigest);
            return file.uploadedFile();
        }

        /** SHA-256 of the file; refuses the request if any part has a fault. */
        public String digest() {
            faults.refuse();
            digest.body(seen.toByteArray());
            return fileDigest;
        }

        private void remember(String text) {
            seen.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            seen.write(0);
        }
    }
}

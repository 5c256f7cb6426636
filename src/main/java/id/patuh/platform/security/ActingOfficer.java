package id.patuh.platform.security;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person behind a back office: claim {@code act} of the token (RFC 8693), or a header where the client may vouch. */
final class ActingOfficer {

    /** Name of the header. */
    static final String HEADER = "Acting-Officer";

    private ActingOfficer() {}

    static Optional<UUID> fromToken(JsonWebToken token) {
        Object act = token.getClaim("act");
        if (act instanceof JsonObject object && object.containsKey("sub")) {
            return parse(object.getString("sub", null));
        }
        return act instanceof Map<?, ?> map ? parse(String.valueOf(map.get("sub"))) : Optional.empty();
    }

    /** An officer id; empty if the text is none. */
    static Optional<UUID> parse(@Nullable String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }
}

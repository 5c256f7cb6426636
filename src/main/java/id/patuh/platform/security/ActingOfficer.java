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

    private static final UUID NOBODY = new UUID(0, 0);

    private ActingOfficer() {}

    /** The officer a token names; one that cannot be read is nobody's officer, and so is refused like any other. */
    static Optional<UUID> fromToken(JsonWebToken token) {
        Object act = token.getClaim("act");
        if (act == null) {
            return Optional.empty();
        }
        Object subject = act instanceof JsonObject object
                ? object.getString("sub", null)
                : act instanceof Map<?, ?> map ? map.get("sub") : null;
        return Optional.of(parse(subject == null ? null : subject.toString()).orElse(NOBODY));
    }

    /** An officer id; empty if the text is none. */
    static Optional<UUID> parse(@Nullable String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }
}

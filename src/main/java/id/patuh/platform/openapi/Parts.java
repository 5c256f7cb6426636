package id.patuh.platform.openapi;

import id.patuh.platform.security.Purpose;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parts of the contract that operations share: parameters and headers. */
final class Parts {

    private Parts() {}

    static void addTo(Components components) {
        components.addParameter("Limit", query("limit", "Rows a page may have", integer(1, 500).defaultValue(50)));
        components.addParameter(
                "Cursor",
                query("cursor", "Where to go on: `page.next` of the page before. Bound to the client and the filters.",
                        string().maxLength(2000)));
        components.addParameter(
                "AcceptLanguage",
                header("Accept-Language", "Language of labels and texts: id or en", string().maxLength(200), false, "id"));
        components.addParameter(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        "A new value per thing to do. The same key again answers the same and does nothing; with another "
                                + "request it is refused. Kept 24 hours per client.",
                        string().pattern("^[\\x21-\\x7e]{1,255}$").maxLength(255),
                        true,
                        null));
        components.addParameter(
                "IfMatch",
                header(
                        "If-Match",
                        "Entity tag of the version to change; `*` for any",
                        string().maxLength(500),
                        true,
                        "*"));
        components.addParameter(
                "IfMatchOrNoneMatch",
                header("If-Match", "Entity tag of the version to replace; `*` for any", string().maxLength(500), false, "*"));
        components.addParameter(
                "IfNoneMatchAny",
                header("If-None-Match", "`*`: enter it, refuse if it is there", string().maxLength(500), false, null));
        components.addParameter(
                "IfNoneMatch",
                header("If-None-Match", "Entity tag at hand; 304 if it still holds", string().maxLength(500), false, null));
        components.addParameter("PurposeOfUse", purpose());
        components.addParameter(
                "ActingOfficer",
                header(
                        "Acting-Officer",
                        "Officer who acts, of the caller's agency, where the client may vouch for its officers; "
                                + "else the token's claim `act` says it",
                        string().format("uuid"),
                        false,
                        null));
        components.addHeader("ETag", answer("Entity tag `\"<version>.<digest>\"` over the answer as sent", string()));
        components.addHeader("APIVersion", answer("Full version of the contract", string()));
        components.addHeader("Location", answer("Where the thing made lives", string().format("uri-reference")));
        components.addHeader("Link", answer("Next page, rel=\"next\"", string()));
        components.addHeader("RateLimitPolicy", answer("Requests a client may make in a window of seconds", string()));
        components.addHeader("RateLimit", answer("Requests left in the window", string()));
        components.addHeader("RetryAfter", answer("Seconds to wait", integer(0, 86_400)));
        components.addHeader(
                "IdempotencyReplayed", answer("`true` if this was done before and only answered again", string()));
    }

    static Parameter ref(String name) {
        return OASFactory.createParameter().ref(name);
    }

    static Header headerRef(String name) {
        return OASFactory.createHeader().ref(name);
    }

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema integer(int min, int max) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(min))
                .maximum(BigDecimal.valueOf(max));
    }

    static Parameter query(String name, String text, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(text).schema(schema);
    }

    private static Parameter header(
            String name, String text, Schema schema, boolean required, @Nullable Object example) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(text)
                .required(required)
                .schema(schema);
        return example == null ? parameter : parameter.example(example);
    }

    /** Codes as a drop-down; the reference is typed behind. */
    private static Parameter purpose() {
        String codes = String.join("|", Arrays.stream(Purpose.values()).map(Enum::name).toList());
        Parameter purpose = header(
                "Purpose-Of-Use",
                "What the data is for, and the number of the file it serves: `SUPERVISION; ref=\"KP-82-2026-000001\"`. "
                        + "`ref` may be left out where no file exists yet. Required unless an agreement sets a default "
                        + "for the client, as it does for BPJS.",
                string().pattern("^(" + codes + ")( *; *ref=\"[^\"]{1,100}\")?$").maxLength(150),
                false,
                null);
        for (Purpose each : Purpose.values()) {
            Example example = OASFactory.createExample().value(each.name());
            purpose.addExample(each.name(), example);
        }
        return purpose;
    }

    private static Header answer(String text, Schema schema) {
        return OASFactory.createHeader().description(text).schema(schema);
    }

    static List<String> common() {
        return List.of("APIVersion", "RateLimitPolicy", "RateLimit");
    }
}

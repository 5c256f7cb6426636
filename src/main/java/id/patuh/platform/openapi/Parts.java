package id.patuh.platform.openapi;

import id.patuh.platform.paging.Count;
import id.patuh.platform.security.Purpose;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters that operations share: query and headers, each a component. */
final class Parts {

    static final String LIMIT = "Rows a page may have";
    static final String CURSOR =
            "Where to go on: `page.next` of the page before. Bound to the client, the filters and the sort; limit, count, "
                    + "fields and embed may change on the way.";
    static final String COUNT =
            "Whether to count the whole list: `exact` stops at 10,000 and says AT_LEAST; `estimated` is what the database "
                    + "expects, counted where that is little. See `page.count`.";

    private Parts() {}

    static void addTo(Components components) {
        components.addParameter("Limit", query("limit", LIMIT, limit()));
        components.addParameter("Cursor", query("cursor", CURSOR, cursor()));
        components.addParameter("Count", query("count", COUNT, count()));
        components.addParameter(
                "AcceptLanguage", header("Accept-Language", "Language of labels and texts: id or en", 200, "id"));
        components.addParameter(
                "IfMatch",
                header("If-Match", "Entity tag of the version to change; `*` for any", 500, "*")
                        .required(true));
        components.addParameter(
                "IfMatchOrNoneMatch",
                header("If-Match", "Entity tag of the version to replace; `*` for any", 500, "*"));
        components.addParameter(
                "IfNoneMatchAny", header("If-None-Match", "`*`: enter it, refuse if it is there", 500, null));
        components.addParameter(
                "IfNoneMatch", header("If-None-Match", "Entity tag at hand; 304 if it still holds", 500, null));
        components.addParameter("PurposeOfUse", purpose());
        components.addParameter("ActingOfficer", actingOfficer());
    }

    static Parameter ref(String name) {
        return OASFactory.createParameter().ref(name);
    }

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    static Schema integer(int min, int max) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(min))
                .maximum(BigDecimal.valueOf(max));
    }

    static Schema limit() {
        return integer(1, 500).defaultValue(50);
    }

    static Schema cursor() {
        return string().pattern("^[A-Za-z0-9_-]+$").maxLength(2000);
    }

    static Schema count() {
        List<Object> modes =
                Arrays.stream(Count.Mode.values()).<Object>map(Count.Mode::text).toList();
        return string().enumeration(modes).defaultValue(Count.Mode.NONE.text());
    }

    static Parameter query(String name, String text, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(text)
                .schema(schema);
    }

    private static Parameter header(String name, String text, int maxLength, @Nullable Object example) {
        Parameter parameter = header(name, text, string().maxLength(maxLength));
        return example == null ? parameter : parameter.example(example);
    }

    private static Parameter header(String name, String text, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(text)
                .required(false)
                .schema(schema);
    }

    /** The key of an operation, with an example of its own, so that trying one does not answer another. */
    static Parameter idempotencyKey(String operationId) {
        return header(
                        "Idempotency-Key",
                        "A new value per thing to do. The same key again answers the same and does nothing; with "
                                + "another request it is refused. Kept 24 hours per client.",
                        string().pattern("^[\\x21-\\x7e]{1,255}$"))
                .required(true)
                .example("contoh-" + operationId);
    }

    private static Parameter actingOfficer() {
        return header(
                "Acting-Officer",
                "Officer who acts, of the caller's agency, where the client may vouch for its officers; "
                        + "else the token's claim `act` says it",
                string().format("uuid"));
    }

    /** Codes as a drop-down, the first filled in; the reference is typed behind. */
    private static Parameter purpose() {
        String codes =
                String.join("|", Arrays.stream(Purpose.values()).map(Enum::name).toList());
        Parameter purpose = header(
                "Purpose-Of-Use",
                "What the data is for, and the number of the file it serves: `SUPERVISION; ref=\"KP-82-2026-000001\"`. "
                        + "`ref` may be left out where no file exists yet. Required unless an agreement sets a default "
                        + "for the client, as it does for BPJS.",
                string().pattern("^(" + codes + ")( *; *ref=\"[\\x20-\\x21\\x23-\\x7e]{1,100}\")?$")
                        .maxLength(150));
        for (Purpose each : Purpose.values()) {
            purpose.addExample(each.name(), OASFactory.createExample().value(each.name()));
        }
        return purpose;
    }
}

package id.patuh.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Headers that answers share, each a component named as the header is. */
final class AnswerParts {

    /** Headers of every answer. */
    static final List<String> COMMON = List.of("API-Version", "RateLimit-Policy", "RateLimit", "traceparent");

    private static final int LONGEST_WAIT = 86_400;

    private AnswerParts() {}

    static void addTo(Components components) {
        ofEveryAnswer(components);
        components.addHeader(
                "ETag",
                header(
                        "Entity tag `\"<version>.<digest>\"` over the answer as sent",
                        text("^\"[0-9]{1,18}\\.[0-9a-f]{16}\"$"),
                        "\"3.9f86d081884c7d65\""));
        components.addHeader(
                "Location",
                header(
                        "Where the thing made lives",
                        Parts.string().format("uri-reference"),
                        "/v1/employers/01990000-0000-7000-8000-000000000001"));
        components.addHeader(
                "Link",
                header(
                        "Next page; absent on the last",
                        text("^<[^>]+>; rel=\"next\"$").maxLength(8000),
                        "</v1/employers?cursor=AAEC>; rel=\"next\""));
        components.addHeader("Retry-After", header("Seconds to wait", Parts.integer(0, LONGEST_WAIT), 5));
        components.addHeader("WWW-Authenticate", header("How to sign in", only("Bearer"), "Bearer"));
        components.addHeader(
                "Idempotency-Replayed",
                header("`true` if this was done before and only answered again; else absent", only("true"), "true"));
    }

    private static void ofEveryAnswer(Components components) {
        components.addHeader(
                "API-Version",
                header("Full version of the contract", text("^[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}$"), "1.0.0"));
        components.addHeader(
                "RateLimit-Policy",
                header(
                        "Requests (q) a client may make in a window of seconds (w)",
                        text("^\"client\";q=[0-9]{1,9};w=[0-9]{1,5}$"),
                        "\"client\";q=6000;w=60"));
        components.addHeader(
                "RateLimit",
                header(
                        "Requests left (r) and seconds until all are back (t); absent where a token was refused",
                        text("^\"client\";r=[0-9]{1,9};t=[0-9]{1,5}$"),
                        "\"client\";r=5999;t=0"));
        components.addHeader(
                "traceparent",
                header(
                        "Trace of the request (W3C Trace Context)",
                        text("^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$"),
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    }

    static Header ref(String name) {
        return OASFactory.createHeader().ref(name);
    }

    private static Header header(String description, Schema schema, Object example) {
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }

    private static Schema text(String pattern) {
        return Parts.string().pattern(pattern);
    }

    private static Schema only(String value) {
        return Parts.string().enumeration(List.of(value));
    }
}

package id.patuh.platform.openapi;

import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.ProblemType;
import id.patuh.platform.problem.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Every refusal of the service as the contract shows it: one answer per status, one example per code. */
final class ProblemExamples {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Map<String, ProblemType> types = new TreeMap<>();

    ProblemExamples(IndexView index) {
        for (ClassInfo found : index.getAllKnownImplementations(DotName.createSimple(ProblemType.class))) {
            try {
                Class<?> type = Class.forName(
                        found.name().toString(), true, Thread.currentThread().getContextClassLoader());
                for (Object constant : type.getEnumConstants()) {
                    ProblemType problem = (ProblemType) constant;
                    types.put(problem.code(), problem);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Answers by status for these codes. */
    Map<String, APIResponse> responses(List<String> codes) {
        Map<Integer, Map<String, ProblemType>> byStatus = new TreeMap<>();
        for (String code : codes) {
            ProblemType type = types.get(code);
            if (type == null) {
                throw new IllegalStateException("No problem has the code " + code);
            }
            byStatus.computeIfAbsent(type.status(), status -> new TreeMap<>()).put(code, type);
        }
        Map<String, APIResponse> responses = new LinkedHashMap<>();
        byStatus.forEach((status, found) -> responses.put(String.valueOf(status), response(status, found)));
        return responses;
    }

    private static APIResponse response(int status, Map<String, ProblemType> types) {
        Map<String, Example> examples = new LinkedHashMap<>();
        types.forEach((code, type) -> examples.put(code, example(type)));
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .examples(examples));
        APIResponse response = OASFactory.createAPIResponse()
                .description(String.join("; ", types.values().stream()
                        .map(type -> Texts.of(Language.EN, type.code() + ".title"))
                        .toList()))
                .content(content);
        Parts.common().forEach(name -> response.addHeader(headerName(name), Parts.headerRef(name)));
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", Parts.headerRef("RetryAfter"));
        }
        return response;
    }

    static String headerName(String part) {
        return switch (part) {
            case "APIVersion" -> "API-Version";
            case "RateLimitPolicy" -> "RateLimit-Policy";
            case "IdempotencyReplayed" -> "Idempotency-Replayed";
            default -> part;
        };
    }

    private static Example example(ProblemType type) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/v1/problems/" + type.code());
        body.put("title", Texts.of(Language.EN, type.code() + ".title"));
        body.put("status", type.status());
        body.put("detail", Texts.of(Language.EN, type.code() + ".help"));
        body.put("instance", "/v1/…");
        body.put("code", type.code());
        body.put("traceId", TRACE);
        return OASFactory.createExample().summary(Texts.of(Language.EN, type.code() + ".title")).value(body);
    }
}

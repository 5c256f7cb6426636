package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.ProblemType;
import id.patuh.platform.problem.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Every refusal of the service as the contract shows it: one answer per status, one example per code. */
final class ProblemExamples {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PATH = "/v1/employers/01990000-0000-7000-8000-000000000001";

    private final Map<String, ProblemType> types = new TreeMap<>();
    private final Map<String, Example> used = new TreeMap<>();
    private final JsonNode mentions = Examples.problems();

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
            used.computeIfAbsent(code, unused -> example(type));
            byStatus.computeIfAbsent(type.status(), status -> new TreeMap<>()).put(code, type);
        }
        Map<String, APIResponse> responses = new LinkedHashMap<>();
        byStatus.forEach((status, found) -> responses.put(String.valueOf(status), response(status, found)));
        return responses;
    }

    /** Puts the examples where answers refer to them. */
    void addTo(Components components) {
        used.forEach(components::addExample);
    }

    private static APIResponse response(int status, Map<String, ProblemType> types) {
        Map<String, Example> examples = new LinkedHashMap<>();
        types.keySet()
                .forEach(code -> examples.put(code, OASFactory.createExample().ref(code)));
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .examples(examples));
        APIResponse response = OASFactory.createAPIResponse()
                .description(String.join(
                        "; ",
                        types.values().stream()
                                .map(type -> Texts.of(Language.EN, type.code() + ".title"))
                                .toList()))
                .content(content);
        AnswerParts.COMMON.forEach(name -> response.addHeader(name, AnswerParts.ref(name)));
        if (status == 429 || status == 503 || types.containsKey("request-in-flight")) {
            response.addHeader("Retry-After", AnswerParts.ref("Retry-After"));
        }
        if (status == 401) {
            response.addHeader("WWW-Authenticate", AnswerParts.ref("WWW-Authenticate"));
        }
        return response;
    }

    private Example example(ProblemType type) {
        JsonNode mentioned = mentions.path(type.code());
        String detail = Texts.of(Language.EN, type.code() + ".detail", arguments(mentioned));
        if (detail.contains("{")) {
            throw new IllegalStateException("examples/problems.json lacks arguments of " + type.code());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/v1/problems/" + type.code());
        body.put("title", Texts.of(Language.EN, type.code() + ".title"));
        body.put("status", type.status());
        body.put("detail", detail);
        body.put("instance", PATH);
        body.put("code", type.code());
        body.put("traceId", TRACE);
        if (mentioned.has("issues")) {
            List<Object> issues = new ArrayList<>();
            mentioned.get("issues").forEach(issue -> issues.add(issue(issue)));
            body.put("issues", issues);
        }
        mentioned
                .path("members")
                .properties()
                .forEach(member -> body.put(member.getKey(), Examples.plain(member.getValue())));
        return OASFactory.createExample()
                .summary(Texts.of(Language.EN, type.code() + ".title"))
                .value(body);
    }

    private static Map<String, Object> issue(JsonNode issue) {
        Map<String, Object> shown = new LinkedHashMap<>();
        issue.properties().stream()
                .filter(property -> !property.getKey().equals("arguments"))
                .forEach(property ->
                        shown.put(property.getKey(), property.getValue().asText()));
        shown.put("detail", Texts.of(Language.EN, "fault." + shown.get("code"), arguments(issue)));
        return shown;
    }

    private static List<Object> arguments(JsonNode mentioned) {
        List<Object> arguments = new ArrayList<>();
        mentioned.path("arguments").forEach(argument -> arguments.add(argument.asText()));
        return arguments;
    }
}

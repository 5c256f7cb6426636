package id.patuh.sandbox;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Moves the days in the examples as far as today is from the day on which they were written: the scenarios are as old today as
 * they were then, so that an example that worked goes on working.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExamplesOfToday implements OASFilter {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);
    private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");
    private static final Pattern DAY = Pattern.compile("\\b20[0-9]{2}-[0-9]{2}-[0-9]{2}(?=$|T)");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (Arc.container() == null) {
            return; // the build, which calls filters of this stage too before it stores the document
        }
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    RequestBody body = operation.getRequestBody();
                    if (body != null) {
                        move(body.getContent());
                    }
                    operation.getResponses().getAPIResponses().values().stream()
                            .map(APIResponse::getContent)
                            .forEach(ExamplesOfToday::move);
                });
    }

    private static void move(Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().values().forEach(media -> {
            if (media.getExample() != null) {
                media.setExample(moved(media.getExample()));
            }
            if (media.getExamples() != null) {
                media.getExamples().values().forEach(example -> example.setValue(moved(example.getValue())));
            }
        });
    }

    private static Object moved(Object value) {
        long days = ChronoUnit.DAYS.between(WRITTEN, LocalDate.now(WESTERN));
        return moved(value, days);
    }

    /** An example, which is maps, lists and values, so many days later. */
    static Object moved(Object value, long days) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            member -> moved(member.getValue(), days),
                            (one, other) -> other,
                            LinkedHashMap::new));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> moved(item, days)).toList();
        }
        return value instanceof String text
                ? DAY.matcher(text)
                        .replaceAll(found ->
                                LocalDate.parse(found.group()).plusDays(days).toString())
                : value;
    }
}

package id.patuh.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.paging.Items;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Page;
import id.patuh.platform.paging.Selection;
import id.patuh.platform.problem.Fault;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Answers items with the properties and the embedded rows that were asked for. Runs before the answer is logged and
 * tagged, so that both are about what is sent.
 */
@Provider
@Priority(Priorities.USER + 500)
class SelectedAnswer implements ContainerRequestFilter, ContainerResponseFilter {

    private final Selection selection;
    private final RequestFaults faults;
    private final ObjectMapper json;

    @Context
    @Nullable
    ResourceInfo resource;

    SelectedAnswer(Selection selection, RequestFaults faults, ObjectMapper json) {
        this.selection = selection;
        this.faults = faults;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Method method = resource.getResourceMethod();
        AnswersList list = method.getAnnotation(AnswersList.class);
        AnswersItem item = method.getAnnotation(AnswersItem.class);
        if (list != null) {
            selection.of(ListQuery.heldBy(list.value()), Items.answeredBy(method.getGenericReturnType()));
        } else if (item != null) {
            selection.of(ListQuery.heldBy(item.value()), Items.answeredBy(method.getGenericReturnType()));
            selection.read();
            for (String other : item.embedNotWith()) {
                if (selection.embeds()
                        && request.getUriInfo().getQueryParameters().containsKey(other)) {
                    faults.add(Fault.parameter("embed", "not-together", other));
                }
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        Object answer = response.getEntity();
        if (response.getStatus() != 200 || answer == null || !selection.isAny()) {
            return;
        }
        selection.load(answer);
        ObjectNode whole = json.valueToTree(answer);
        if (answer instanceof Page<?> page) {
            for (int i = 0; i < page.items().size(); i++) {
                select(page.items().get(i), whole.path("items").path(i));
            }
        } else {
            select(answer, whole);
        }
        request.setProperty(Written.PROPERTY, new Written(answer, json.writeValueAsBytes(whole)));
    }

    private void select(Object item, JsonNode written) {
        ObjectNode node = (ObjectNode) written;
        if (!selection.fields().isEmpty()) {
            node.retain(selection.fields());
        }
        if (selection.embeds()) {
            node.set("embedded", json.valueToTree(selection.embedded(item)));
        }
    }
}

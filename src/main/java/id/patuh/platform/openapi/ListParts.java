package id.patuh.platform.openapi;

import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.Items;
import id.patuh.platform.paging.ListQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the contract says of a list and its items: query parameters, or the same as the body of a search. */
record ListParts(ListQuery<?> list, Class<?> item) {

    private static final int MOST = 100;
    private static final String FIELDS = "Only these properties of an item; the id always comes along";
    private static final String EMBED =
            "Rows of other resources to put under `embedded`; they need the scope of their own";

    /** Whether items may hold rows of other resources. */
    boolean takesOthers() {
        return !list.embeds().isEmpty();
    }

    /** Parameters of a page, or of one item. */
    List<Parameter> parameters(boolean page) {
        List<Parameter> parameters = new ArrayList<>();
        if (page) {
            list.filters().values().stream()
                    .filter(filter -> !filter.sensitive())
                    .forEach(filter -> parameters.add(parameter(filter)));
            parameters.add(Parts.ref("Limit"));
            parameters.add(Parts.ref("Cursor"));
            parameters.add(Parts.query("sort", order(), sort()));
            parameters.add(Parts.ref("Count"));
        }
        parameters.add(names("fields", FIELDS, Items.properties(item)));
        if (takesOthers()) {
            parameters.add(names("embed", EMBED, list.embeds().keySet()));
        }
        return parameters;
    }

    /** The body of a search. */
    Schema search() {
        Map<String, Schema> properties = new TreeMap<>();
        list.filters().values().forEach(filter -> {
            Schema value = filter.repeatable() ? some(filter.schema()) : copy(filter.schema());
            properties.put(filter.name(), value.description(filter.description()));
        });
        properties.put("limit", Parts.limit().description(Parts.LIMIT));
        properties.put("cursor", Parts.cursor().description(Parts.CURSOR));
        properties.put("sort", sort().description(order()));
        properties.put("count", Parts.count().description(Parts.COUNT));
        properties.put("fields", some(names(Items.properties(item))).description(FIELDS));
        if (takesOthers()) {
            properties.put("embed", some(names(list.embeds().keySet())).description(EMBED));
        }
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("The parameters of the list, and those that are personal data and stand in no address")
                .properties(properties);
    }

    /** A value or several, any of which will do. */
    private static Schema some(Schema one) {
        return OASFactory.createSchema()
                .anyOf(new ArrayList<>(List.of(copy(one), several(copy(one)).minItems(1))));
    }

    /** A schema of its own, for what is described stands in one place. */
    private static Schema copy(Schema schema) {
        return OASFactory.createSchema()
                .type(schema.getType())
                .format(schema.getFormat())
                .pattern(schema.getPattern())
                .enumeration(schema.getEnumeration())
                .minLength(schema.getMinLength())
                .maxLength(schema.getMaxLength())
                .minimum(schema.getMinimum())
                .maximum(schema.getMaximum());
    }

    private static Schema several(Schema one) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(one)
                .maxItems(MOST);
    }

    private static Schema names(Collection<String> names) {
        return Parts.string().enumeration(List.copyOf(names));
    }

    private String order() {
        return "Order: " + String.join(", ", list.sortKeys())
                + "; a minus in front turns it around, several are separated by commas. The id comes last.";
    }

    private Schema sort() {
        String keys = "-?(" + String.join("|", list.sortKeys()) + ")";
        return Parts.string().pattern("^" + keys + "(," + keys + ")*$").maxLength(200);
    }

    /** The parameter of a filter; one that may be repeated is an array, one key=value each. */
    private static Parameter parameter(Filter filter) {
        Schema schema = filter.repeatable() ? several(filter.schema()) : filter.schema();
        Parameter parameter = Parts.query(filter.name(), filter.description(), schema);
        return filter.repeatable() ? parameter.style(Parameter.Style.FORM).explode(true) : parameter;
    }

    /** Names separated by commas. */
    private static Parameter names(String name, String text, Collection<String> known) {
        Schema schema = several(names(known)).maxItems(known.size());
        return Parts.query(name, text, schema).style(Parameter.Style.FORM).explode(false);
    }
}

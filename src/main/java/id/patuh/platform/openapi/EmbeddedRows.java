package id.patuh.platform.openapi;

import id.patuh.platform.paging.Embeds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Gives the items of lists that take rows of other resources the property that holds them, typed. */
final class EmbeddedRows {

    private final Map<String, Embeds> byName = new LinkedHashMap<>();
    private final Components components;

    EmbeddedRows(IndexView index, Components components) {
        this.components = components;
        for (AnnotationInstance found : index.getAnnotations(DotName.createSimple(Embeds.class))) {
            Embeds says = OperationMethods.load(found.target().asClass().name().toString())
                    .getAnnotation(Embeds.class);
            Embeds before = byName.put(says.name(), says);
            if (before != null && !before.equals(says)) { // the index may hold a class twice
                throw new IllegalStateException("Two supply " + says.name());
            }
        }
    }

    /** Adds the property to the schema of the items. */
    void settle(ListParts list) {
        if (!list.takesOthers()) {
            return;
        }
        String item = name(list.item());
        Schema rows = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Rows of other resources that were asked for by `embed`");
        list.list().embeds().keySet().forEach(name -> rows.addProperty(name, rows(name)));
        components.addSchema(item + "Embedded", rows);
        Schema items = components.getSchemas().get(item);
        if (items == null) {
            throw new IllegalStateException("No schema " + item);
        }
        items.addProperty(
                "embedded",
                OASFactory.createSchema()
                        .ref(item + "Embedded")
                        .description("Only with `embed`; what the caller may not see is left out"));
    }

    private Schema rows(String name) {
        Embeds says = byName.get(name);
        if (says == null) {
            throw new IllegalStateException("Nothing supplies " + name);
        }
        Schema row = OASFactory.createSchema().ref(name(says.view()));
        return says.single()
                ? row.description(says.text())
                : OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(row)
                        .maxItems(says.most())
                        .description(says.text());
    }

    /** Name of the schema that a record makes. */
    private static String name(Class<?> type) {
        var says = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return says == null || says.name().isEmpty() ? type.getSimpleName() : says.name();
    }
}

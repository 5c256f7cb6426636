package id.patuh.platform.paging;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a list are: a record whose components are the properties that are answered.
 *
 * @param key the property that every answer has, if the id of the list is among them
 */
public record Items(Class<?> type, Optional<String> key, Map<String, RecordComponent> components) {

    static Items of(Class<?> type, String key) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component);
        }
        return new Items(type, Optional.of(key).filter(components::containsKey), components);
    }

    /** The type of the items that a method answers: of a page, or the one item itself. */
    public static Class<?> answeredBy(Type answer) {
        if (answer instanceof ParameterizedType generic) {
            return answeredBy(generic.getActualTypeArguments()[0]);
        }
        return (Class<?>) answer;
    }

    /** Names of the properties of a type of items. */
    public static List<String> properties(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    List<String> properties() {
        return List.copyOf(components.keySet());
    }

    /** A property of an item. */
    @Nullable
    Object value(Object item, String property) {
        RecordComponent component = components.get(property);
        if (component == null) {
            throw new IllegalStateException("Items have no property " + property + ": " + type);
        }
        try {
            return component.getAccessor().invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.patuh.platform.paging;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Values of the last row that a cursor remembers, written with their type. */
final class Keys {

    private Keys() {}

    /** The value of a path such as {@code e.name} or {@code f.key.programme}. */
    static Object read(Object row, String path) {
        Object value = row;
        for (String name : path.substring(path.indexOf('.') + 1).split("\\.", -1)) {
            value = field(value, name);
        }
        return value;
    }

    static String write(Object value) {
        if (value instanceof UUID) {
            return "u" + value;
        }
        if (value instanceof Instant) {
            return "i" + value;
        }
        if (value instanceof LocalDate) {
            return "d" + value;
        }
        if (value instanceof Number) {
            return "n" + value;
        }
        if (value instanceof Enum<?> constant) {
            return "e" + constant.getDeclaringClass().getName() + ":" + constant.name();
        }
        return "s" + value;
    }

    static Object parse(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'u' -> UUID.fromString(value);
            case 'i' -> Instant.parse(value);
            case 'd' -> LocalDate.parse(value);
            case 'n' -> Long.valueOf(value);
            case 'e' -> constant(value);
            default -> value;
        };
    }

    /** A constant by its type and name; the cursor is sealed, so the type is one we wrote. */
    private static Object constant(String typeAndName) {
        String[] parts = typeAndName.split(":", 2);
        try {
            Class<?> type = Class.forName(parts[0], true, Thread.currentThread().getContextClassLoader());
            for (Object each : type.getEnumConstants()) {
                if (((Enum<?>) each).name().equals(parts[1])) {
                    return each;
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("No such constant in a sealed cursor");
    }

    private static Object field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return get(field, owner);
                }
            }
        }
        throw new IllegalStateException("No field " + name + " for the cursor");
    }

    private static Object get(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.patuh.platform.problem;

import id.patuh.platform.json.Characters;
import java.util.List;

/**
 * One thing wrong with a request: where, and which code. The sentence is made when it is rendered, in the reader's
 * language.
 *
 * @param place what kind of place
 * @param where JSON pointer, or name of the parameter or header
 * @param code stable code, key of the text {@code fault.<code>}
 * @param arguments what the text mentions; never a value that may be personal data
 */
public record Fault(Place place, String where, String code, List<Object> arguments) {

    /** Kind of place a fault is in. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(Place.POINTER, pointer, code, List.of(arguments));
    }

    public static Fault parameter(String name, String code, Object... arguments) {
        return new Fault(Place.PARAMETER, name, code, List.of(arguments));
    }

    public static Fault header(String name, String code, Object... arguments) {
        return new Fault(Place.HEADER, name, code, List.of(arguments));
    }

    /** A name from the request that may be repeated in an answer; a question mark for one that may not. */
    public static String shown(String name) {
        return name.length() <= 100 && Characters.areFine(name) ? name : "?";
    }

    /** A property name as a step of a JSON pointer; one that may not be repeated is not repeated. */
    public static String step(String name) {
        return shown(name).replace("~", "~0").replace("/", "~1");
    }
}

package id.patuh.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A refused request: thrown anywhere, rendered once. Undoes the transaction it is thrown in. */
public class Refusal extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Refusal(ProblemType type, List<Object> arguments, List<Fault> faults) {
        super(type.code(), null, false, false);
        this.type = type;
        this.arguments = arguments;
        this.faults = faults;
    }

    /** A refusal whose text mentions the arguments. */
    public static Refusal of(ProblemType type, Object... arguments) {
        return new Refusal(type, List.of(arguments), List.of());
    }

    /** A refusal that names every fault of the input. */
    public static Refusal of(List<Fault> faults) {
        return new Refusal(PlatformProblem.INVALID_REQUEST, List.of(faults.size()), List.copyOf(faults));
    }

    /** A refusal of one kind that also says where. */
    public static Refusal at(ProblemType type, Fault fault, Object... arguments) {
        return new Refusal(type, List.of(arguments), List.of(fault));
    }

    /** A refusal of one kind that says every place. */
    public static Refusal at(ProblemType type, List<Fault> faults, Object... arguments) {
        return new Refusal(type, List.of(arguments), List.copyOf(faults));
    }

    /** Adds a member to the problem that a client can act on. */
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer. */
    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** A member that was added, if it is there and of the type. */
    public <T> Optional<T> member(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).filter(type::isInstance).map(type::cast);
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}

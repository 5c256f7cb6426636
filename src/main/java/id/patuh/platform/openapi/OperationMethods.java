package id.patuh.platform.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind the operations of the contract, by operationId. */
final class OperationMethods {

    private final Map<String, Method> methods = new LinkedHashMap<>();

    OperationMethods(IndexView index) {
        for (AnnotationInstance described : index.getAnnotations(DotName.createSimple(Operation.class))) {
            if (described.target().kind() == AnnotationTarget.Kind.METHOD && described.value("operationId") != null) {
                add(
                        described.value("operationId").asString(),
                        described.target().asMethod());
            }
        }
    }

    /** The method of an operation, which must have an operationId. */
    OperationMethod of(String operationId, String where) {
        Method method = methods.get(operationId);
        if (method == null) {
            throw new IllegalStateException("An operation without operationId: " + where);
        }
        return new OperationMethod(method);
    }

    Collection<OperationMethod> all() {
        return methods.values().stream().map(OperationMethod::new).toList();
    }

    private void add(String operationId, MethodInfo found) {
        Arrays.stream(load(found.declaringClass().name().toString()).getDeclaredMethods())
                .filter(method -> method.getName().equals(found.name()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .filter(method ->
                        method.getAnnotation(Operation.class).operationId().equals(operationId))
                .forEach(method -> {
                    Method before = methods.put(operationId, method);
                    if (before != null && !before.equals(method)) {
                        throw new IllegalStateException("operationId used twice: " + method);
                    }
                });
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.patuh.platform.openapi;

import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.paging.Items;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.web.CodeList;
import id.patuh.platform.web.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** What the annotations and the type of a method say about its operation. */
record OperationMethod(Method method) {

    boolean has(Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation);
    }

    <A extends Annotation> Optional<A> get(Class<A> annotation) {
        return Optional.ofNullable(method.getAnnotation(annotation));
    }

    /** Whether it answers without a token. */
    boolean isPublic() {
        return has(PermitAll.class);
    }

    /** Whether it only reads something that has an entity tag, so that a caller who has it need not get it again. */
    boolean isTaggedRead() {
        return has(GET.class) && isTagged();
    }

    /** Whether the answer carries an entity tag. */
    boolean isTagged() {
        return has(CodeList.class) || isVersioned(method.getGenericReturnType());
    }

    /** Whether it answers a page of a list. */
    boolean isPage() {
        return has(AnswersList.class);
    }

    /** What the contract says of the items it answers, if they are those of a list. */
    Optional<ListParts> items() {
        return get(AnswersList.class)
                .<Class<?>>map(AnswersList::value)
                .or(() -> get(AnswersItem.class).map(AnswersItem::value))
                .map(holder ->
                        new ListParts(ListQuery.heldBy(holder), Items.answeredBy(method.getGenericReturnType())));
    }

    /** HTTP status when all goes well; of a PUT that creates there is another. */
    int status() {
        return get(Idempotent.class).map(Idempotent::status).orElse(has(DELETE.class) ? 204 : 200);
    }

    private static boolean isVersioned(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType().getTypeName().endsWith("RestResponse")) {
            return isVersioned(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain && Versioned.class.isAssignableFrom(plain);
    }
}

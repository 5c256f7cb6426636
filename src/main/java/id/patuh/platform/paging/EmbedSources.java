package id.patuh.platform.paging;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every feature's rows that may be embedded, by name. */
@Singleton
class EmbedSources {

    private final Map<String, Named> byName;

    EmbedSources(@All List<EmbedSource> sources) {
        this.byName = sources.stream()
                .map(source -> new Named(ClientProxy.unwrap(source).getClass().getAnnotation(Embeds.class), source))
                .collect(Collectors.toMap(named -> named.says().name(), Function.identity()));
    }

    /** A source with what it says of itself. */
    record Named(Embeds says, EmbedSource source) {}

    Named of(String name) {
        Named found = byName.get(name);
        if (found == null) {
            throw new IllegalStateException("Nothing supplies " + name);
        }
        return found;
    }
}

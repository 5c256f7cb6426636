package id.patuh.platform.paging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feature's rows for the items of other features' lists; a bean that says by {@link Embeds} which. */
public interface EmbedSource {

    /**
     * The rows that the caller may see, by id of what they belong to, in as many statements for one id as for 500. What
     * the caller may not see is left out.
     */
    Map<UUID, ? extends List<? extends Record>> load(Collection<UUID> ids);
}

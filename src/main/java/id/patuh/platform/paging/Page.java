package id.patuh.platform.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list: every collection has this form.
 *
 * @param items rows, in the order asked for
 * @param page how to go on
 */
public record Page<T>(
        @Schema(description = "Rows, in the order asked for", required = true, maxItems = 500) List<T> items,
        @Schema(description = "How to go on", required = true) PageInfo page) {

    /**
     * How to go on.
     *
     * @param next cursor of the next page, absent on the last
     * @param limit rows a page may have
     * @param count rows of the whole list, where asked for
     */
    @Schema(description = "How to go on")
    public record PageInfo(
            @Schema(
                            description = "Cursor of the next page, to send as `cursor`; absent on the last page. "
                                    + "Bound to the client and to the filters.",
                            pattern = "^[A-Za-z0-9_-]+$",
                            maxLength = 2000)
                    @Nullable
                    String next,
            @Schema(
                            description = "Rows a page may have",
                            minimum = "1",
                            maximum = "500",
                            examples = "50",
                            required = true)
                    int limit,
            @Schema(description = "Rows of the whole list, whatever the page; only with `count`") @Nullable
                    Count count) {}
}

package id.patuh.platform.paging;

/**
 * The body of a search: the list's own parameters under the same names, and those that may stand in no address. Read by
 * {@link Lists} in place of the query keys.
 */
public final class Search {

    static final Search READ = new Search();

    private Search() {}
}

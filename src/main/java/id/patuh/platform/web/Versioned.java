package id.patuh.platform.web;

/** An answer about one thing that has a version; it gets an entity tag {@code "<version>.<digest>"}. */
public interface Versioned {

    long version();
}

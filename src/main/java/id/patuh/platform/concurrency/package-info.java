/** Optimistic locking over HTTP: entity tags and their preconditions. */
@NullMarked
package id.patuh.platform.concurrency;

import org.jspecify.annotations.NullMarked;

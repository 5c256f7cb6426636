/** Reading request bodies strictly: the published schema is the check, and every fault is told at once. */
@NullMarked
package id.patuh.platform.json;

import org.jspecify.annotations.NullMarked;

/** One clock. Moments are UTC; legal days run in the zone of a region. */
@NullMarked
package id.patuh.platform.time;

import org.jspecify.annotations.NullMarked;

/** A POST done once is answered again, never done again, on whichever replica it arrives. */
@NullMarked
package id.patuh.platform.idempotency;

import org.jspecify.annotations.NullMarked;

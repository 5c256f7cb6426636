/** A service one can try: token issuer, invented scenarios, a database of its own. Absent from a plain build. */
@NullMarked
package id.patuh.sandbox;

import org.jspecify.annotations.NullMarked;

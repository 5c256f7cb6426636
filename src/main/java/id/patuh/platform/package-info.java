/** Everything that is not the domain. */
@NullMarked
package id.patuh.platform;

import org.jspecify.annotations.NullMarked;

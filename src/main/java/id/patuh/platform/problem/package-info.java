/** One problem format (RFC 9457): every refusal of the service is worded and rendered here. */
@NullMarked
package id.patuh.platform.problem;

import org.jspecify.annotations.NullMarked;

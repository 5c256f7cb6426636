/** The published contract: what annotations cannot say is added here, from the same facts that the code runs on. */
@NullMarked
package id.patuh.platform.openapi;

import org.jspecify.annotations.NullMarked;

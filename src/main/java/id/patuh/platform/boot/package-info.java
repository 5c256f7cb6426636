/** How the process starts: its environment, the migration command, the check that nothing is missing. */
@NullMarked
package id.patuh.platform.boot;

import org.jspecify.annotations.NullMarked;

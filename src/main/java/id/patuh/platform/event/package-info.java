/** The journal: one change per subject and one audit entry per commit, one audit entry per protected read. */
@NullMarked
package id.patuh.platform.event;

import org.jspecify.annotations.NullMarked;

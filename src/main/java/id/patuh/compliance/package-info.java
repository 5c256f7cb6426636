/**
 * The verdict on an employer, with its reasons, as of any day (UU 24/2011 art. 14, 15, 19; Perpres 109/2013; PP 86/2013). SQL
 * gathers facts, for one employer or a million by the same statement; pure rules over facts and law judge them.
 */
@NullMarked
package id.patuh.compliance;

import org.jspecify.annotations.NullMarked;

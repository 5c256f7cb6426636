/** Who must comply (pemberi kerja, UU 24/2011 art. 15): identity, identifiers, scale, place, activity. */
@NullMarked
package id.patuh.employer;

import org.jspecify.annotations.NullMarked;

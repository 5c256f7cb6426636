/** The case (ketidakpatuhan): findings, steps, history. PP 86/2013 and the practice of the offices. */
@NullMarked
package id.patuh.noncompliance;

import org.jspecify.annotations.NullMarked;

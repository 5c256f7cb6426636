/** Registers brought in from files, staged, checked row by row, landed set by set. */
@NullMarked
package id.patuh.exchange;

import org.jspecify.annotations.NullMarked;

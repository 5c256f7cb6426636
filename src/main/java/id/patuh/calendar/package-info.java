/** Legal time: the days on which offices are closed, each with its decree (SKB 3 Menteri). */
@NullMarked
package id.patuh.calendar;

import org.jspecify.annotations.NullMarked;

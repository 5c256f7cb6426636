/** The five programmes of employment social security (UU 24/2011 art. 6; UU 40/2004 art. 46A). */
@NullMarked
package id.patuh.programme;

import org.jspecify.annotations.NullMarked;

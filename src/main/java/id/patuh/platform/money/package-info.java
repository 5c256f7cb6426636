/** Money: whole rupiah. */
@NullMarked
package id.patuh.platform.money;

import org.jspecify.annotations.NullMarked;

/** Lists: typed filters, keyset cursors, one page form. */
@NullMarked
package id.patuh.platform.paging;

import org.jspecify.annotations.NullMarked;

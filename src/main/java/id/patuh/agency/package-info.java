/** Partner agencies, their offices, officers, agreements and clients; and so what each may do and see. */
@NullMarked
package id.patuh.agency;

import org.jspecify.annotations.NullMarked;

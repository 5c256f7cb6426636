/** Membership of an employer per programme (kepesertaan): workers and wages reported against known. */
@NullMarked
package id.patuh.registration;

import org.jspecify.annotations.NullMarked;

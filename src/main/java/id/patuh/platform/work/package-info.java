/** Background work that survives a restart: db-scheduler on the service's own database. */
@NullMarked
package id.patuh.platform.work;

import org.jspecify.annotations.NullMarked;

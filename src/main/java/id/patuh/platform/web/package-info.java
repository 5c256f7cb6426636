/** What every answer carries: version, security and trace headers, entity tags, limits. */
@NullMarked
package id.patuh.platform.web;

import org.jspecify.annotations.NullMarked;

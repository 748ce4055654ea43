/** Backup labels, and the two tools that follow them. */
@NullMarked
package coop.ccci.engine.backup;

import org.jspecify.annotations.NullMarked;

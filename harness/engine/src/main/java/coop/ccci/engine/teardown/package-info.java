/** Undoing everything, and looking whether anything is left. */
@NullMarked
package coop.ccci.engine.teardown;

import org.jspecify.annotations.NullMarked;

/** The mark, kept on the Host itself, that a live run owns a stack. */
@NullMarked
package coop.ccci.engine.lease;

import org.jspecify.annotations.NullMarked;

/** The static rules. */
@NullMarked
package coop.ccci.engine.lint;

import org.jspecify.annotations.NullMarked;

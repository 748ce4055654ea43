/** The five rungs. */
@NullMarked
package coop.ccci.engine.rung;

import org.jspecify.annotations.NullMarked;

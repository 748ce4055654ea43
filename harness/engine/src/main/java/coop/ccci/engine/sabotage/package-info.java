/** Faults that are put in on purpose, to show that a check notices. */
@NullMarked
package coop.ccci.engine.sabotage;

import org.jspecify.annotations.NullMarked;

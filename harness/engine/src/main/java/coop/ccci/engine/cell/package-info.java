/** A private, disposable Host that the harness boots on its own machine. */
@NullMarked
package coop.ccci.engine.cell;

import org.jspecify.annotations.NullMarked;

/** Bringing a recipe's commit onto the Host as a stack. */
@NullMarked
package coop.ccci.engine.deploy;

import org.jspecify.annotations.NullMarked;

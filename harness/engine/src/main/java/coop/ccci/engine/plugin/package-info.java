/** Finding what is known about a recipe. */
@NullMarked
package coop.ccci.engine.plugin;

import org.jspecify.annotations.NullMarked;

/** A second run of what a first one says of itself, and whether both saw the same. */
@NullMarked
package coop.ccci.engine.reproduce;

import org.jspecify.annotations.NullMarked;

/** What the compose files say once they are merged and interpolated. */
@NullMarked
package coop.ccci.engine.compose;

import org.jspecify.annotations.NullMarked;

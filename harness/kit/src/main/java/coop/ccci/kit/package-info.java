/** What the author of a plug-in sees, and all of it. */
@NullMarked
package coop.ccci.kit;

import org.jspecify.annotations.NullMarked;

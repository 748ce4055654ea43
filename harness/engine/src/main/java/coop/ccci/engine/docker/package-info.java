/** Docker's API, spoken over a channel that the Host gives. */
@NullMarked
package coop.ccci.engine.docker;

import org.jspecify.annotations.NullMarked;

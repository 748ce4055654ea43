/** What runs on the Swarm, as typed facts, and waiting for it. */
@NullMarked
package coop.ccci.engine.swarm;

import org.jspecify.annotations.NullMarked;

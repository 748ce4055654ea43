/** A Docker Swarm reached over SSH, the only way the harness touches one. */
@NullMarked
package coop.ccci.engine.host;

import org.jspecify.annotations.NullMarked;

/** A Drone server that answers as Drone 2 does, with builds that a test scripts or that are run for real. */
@NullMarked
package coop.ccci.tests.support.drone;

import org.jspecify.annotations.NullMarked;

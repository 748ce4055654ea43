/** The bot's Drone client and executor against a Drone server that keeps its builds in memory and fails on demand. */
@NullMarked
package coop.ccci.tests.drone;

import org.jspecify.annotations.NullMarked;

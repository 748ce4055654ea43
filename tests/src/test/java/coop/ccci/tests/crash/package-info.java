/** The bot as a process of its own that is killed again and again, between a forge and a Drone that live on and remember all. */
@NullMarked
package coop.ccci.tests.crash;

import org.jspecify.annotations.NullMarked;

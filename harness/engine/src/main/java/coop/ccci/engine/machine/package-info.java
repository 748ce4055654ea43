/** The machine the harness runs on: its programs, its processes, and what it lacks. */
@NullMarked
package coop.ccci.engine.machine;

import org.jspecify.annotations.NullMarked;

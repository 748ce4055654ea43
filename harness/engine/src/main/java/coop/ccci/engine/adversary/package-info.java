/** Attacks a green climb, fault by fault, and keeps count of what was noticed. */
@NullMarked
package coop.ccci.engine.adversary;

import org.jspecify.annotations.NullMarked;

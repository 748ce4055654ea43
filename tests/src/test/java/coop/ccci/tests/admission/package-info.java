/** The recipes that ship with cc-ci are admitted. */
@NullMarked
package coop.ccci.tests.admission;

import org.jspecify.annotations.NullMarked;

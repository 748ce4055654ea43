/** The adversary, started as its users start it. */
@NullMarked
package coop.ccci.tests.adversary;

import org.jspecify.annotations.NullMarked;

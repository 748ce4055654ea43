/** Bad input and bad luck: a clear error, nothing lost, nothing left. */
@NullMarked
package coop.ccci.tests.drill;

import org.jspecify.annotations.NullMarked;

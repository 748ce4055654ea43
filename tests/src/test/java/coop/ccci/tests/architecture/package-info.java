/** The rules of the code's structure that hold because this checks them. */
@NullMarked
package coop.ccci.tests.architecture;

import org.jspecify.annotations.NullMarked;

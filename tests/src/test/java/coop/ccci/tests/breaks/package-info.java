/** Recipes, plug-ins and hosts broken on purpose: each has to get exactly the result that names what is broken. */
@NullMarked
package coop.ccci.tests.breaks;

import org.jspecify.annotations.NullMarked;

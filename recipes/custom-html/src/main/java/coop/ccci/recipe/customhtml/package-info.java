/** What is known about the recipe custom-html: the pages it serves from its volume, and what it keeps private. */
@NullMarked
package coop.ccci.recipe.customhtml;

import org.jspecify.annotations.NullMarked;

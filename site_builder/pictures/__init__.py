"""What do the stories look like? Inline SVG, each with the words that say what it shows.

Shape, place and words carry the meaning; colour only ever repeats it.
"""

from site_builder.pictures.help_counts import HelpRow as HelpRow
from site_builder.pictures.help_counts import help_rows as help_rows
from site_builder.pictures.helped import helped_picture as helped_picture
from site_builder.pictures.journey import SmallJourney as SmallJourney
from site_builder.pictures.journey import journey_picture as journey_picture
from site_builder.pictures.journey import small_journey as small_journey
from site_builder.pictures.journey import small_journeys as small_journeys
from site_builder.pictures.picture import Picture as Picture
from site_builder.pictures.together import together_picture as together_picture

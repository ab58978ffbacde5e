"""What an author may write, as strict models: the keys, their meaning, their defaults.

Every field names the converter that reads its raw text (`Reads`) and what an editor should accept
for it (`WithJsonSchema`). The JSON Schemas and the reference page are made of these models.
"""

from lienzo.sources.inputs.episode import EpisodeInput
from lienzo.sources.inputs.page import PageInput, SeriesInput
from lienzo.sources.inputs.show import ShowInput

__all__ = ["EpisodeInput", "PageInput", "SeriesInput", "ShowInput"]

"""In which language a file of a site is, told by where it stands in the site."""

from pathlib import Path


def language_of(path: Path, place: Path) -> str:
    """`da` or `en`: what is in English stands below `en/` of the place that was asked for."""
    return "en" if path != place and path.relative_to(place).parts[0] == "en" else "da"

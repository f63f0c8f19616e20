"""The countries that a clinic can name, with the emergency numbers that the evidence has."""

from __future__ import annotations

COUNTRIES = {
    "at": "Austria", "au": "Australia", "be": "Belgium", "br": "Brazil", "ca": "Canada", "ch": "Switzerland",
    "cn": "China", "de": "Germany", "dk": "Denmark", "es": "Spain", "fi": "Finland", "fr": "France",
    "gr": "Greece", "hk": "Hong Kong", "ie": "Ireland", "il": "Israel", "in": "India", "it": "Italy", "jp": "Japan",
    "kr": "South Korea", "mx": "Mexico", "nl": "the Netherlands", "no": "Norway", "nz": "New Zealand",
    "pl": "Poland", "pt": "Portugal", "se": "Sweden", "sg": "Singapore", "tr": "Turkey", "tw": "Taiwan",
    "uk": "the United Kingdom", "us": "the United States", "za": "South Africa",
}
"""Names by code: that of ISO 3166, but `uk`."""
EMERGENCY_NUMBERS = {"au": ("000",), "ie": ("999", "112"), "nz": ("111",), "uk": ("999",), "us": ("911",)}
"""By country; a country without evidence is missing."""

"""The input method of the system: laptops keep it, kiosks type with the app's own keyboard."""

from __future__ import annotations

from collections.abc import MutableMapping

_VARIABLES = ("QT_IM_MODULE", "QT_IM_MODULES")
"""Qt takes one plug-in from the first, or a list, separated by semicolons, from the second."""
_NOT_SHIPPED = ("qtvirtualkeyboard",)
"""Under the GPL alone, so it is not in the app, and a site's setting must not pull in the system's."""


def choose_input_method(environment: MutableMapping[str, str], *, locked: bool) -> None:
    """Take the input methods that the app must not load out of the environment; all of them when it is `locked`."""
    for variable in _VARIABLES:
        named = environment.pop(variable, "").split(";")
        kept = [] if locked else [name for name in named if name.strip() and name.strip().lower() not in _NOT_SHIPPED]
        if kept:
            environment[variable] = ";".join(kept)

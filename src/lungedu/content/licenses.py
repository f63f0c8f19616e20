"""Third-party components and their licenses, for the offline page *Licenses*."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.model import Id, Model

Name = Annotated[str, Field(min_length=1)]


class LicensedPart(Model):
    """One component. Its texts are not for patients, so they carry no marks and the checks skip them."""

    id: Id
    name: Name
    version: str = ""
    """Empty if the version is known at run time; see `knows`."""
    knows: Literal["", "python", "qt", "sqlite"] = ""
    """The component to ask for the version in use."""
    package: str = ""
    """Its name in the lock files; empty if it is not a Python package."""
    only_in_folder: bool = False
    """Whether only a built folder contains it."""
    license: Name
    """An SPDX expression, or a text."""
    texts: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Files `licenses/<id>.txt`."""


class SharedText(Model):
    """A license that several components share, or notices that accompany a license."""

    id: Id
    name: Name


class Licenses(Model):
    """`licenses/licenses.yaml`."""

    shared: tuple[SharedText, ...]
    """Titles of texts that accompany others."""
    parts: Annotated[tuple[LicensedPart, ...], Field(min_length=1)]


class SystemPart(Model):
    """A system package whose libraries a built folder contains."""

    id: Name
    name: Name
    version: Name
    license: Name
    files: tuple[str, ...]
    texts: tuple[str, ...]


class SystemLicenses(Model):
    """`licenses/system.yaml`, which `dev.py package` writes into the built folder."""

    parts: tuple[SystemPart, ...]

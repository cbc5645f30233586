"""How the documents of a static catalog are read: on this machine in its own folder alone, else from the web alone."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from requests import RequestException, Session, TooManyRedirects

from ..errors.network import AddressRefused, BadStatus
from ..network.addresses import unsigned
from ..network.local_files import folder_of, opened, path_within
from ..network.signing import Signer
from .asset_address import bucket_address
from .catalogs import Catalog

MAX_DOCUMENT = 16 * 1024**2  # bytes; a catalog that names 100,000 items has about 12 MB
# Of an address: where the document was found in the end, and its bytes (of a larger one the first MAX_DOCUMENT + 1)
Read = Callable[[str], tuple[str, bytes]]


def file_reader(catalog: Catalog) -> Read:
    """Reads what lies in the folder of a catalog on this machine.

    Raises:
        FileRefused: by the reader, as all that ``opened`` raises: the document lies elsewhere.
    """
    folder = folder_of(catalog.url)

    def read(url: str) -> tuple[str, bytes]:
        return url, opened(path_within(url, [folder]), lambda file, size, version: file.read(MAX_DOCUMENT + 1))

    return read


def web_reader(catalog: Catalog, session: Session) -> Read:
    """Reads what lies on servers, by the rules for the files that items name; redirects are followed.

    Args:
        catalog: whose login goes to its own server alone.
        session: whose transport checks each address, so that none is one of this machine's files.

    Raises:
        NetworkError: by the reader: the document cannot be had.
    """
    signer = Signer(catalog.grant)

    def read(url: str) -> tuple[str, bytes]:
        try:
            url = bucket_address(url, catalog.access)
            response = session.get(url)
        except TooManyRedirects as error:
            raise BadStatus(_host(url), 302, str(error)) from error
        except (RequestException, ValueError) as error:  # it is no address at all
            raise AddressRefused(str(error), address=unsigned(url)) from error
        if response.status_code != 200:
            raise signer.refusal(url, _host(url), response.status_code)
        return response.url, response.content[: MAX_DOCUMENT + 1]

    return read


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""

"""What all tests share: in CI the searches of hypothesis are the same each time, elsewhere they look further with every run."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, print_blob=True)
settings.register_profile("here", print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")

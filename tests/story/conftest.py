"""Laws are checked for what holds, not for how long a busy machine takes."""

from hypothesis import settings

settings.register_profile("story", deadline=None)
settings.load_profile("story")

"""Raw industry news in, normalised Markdown with cited facts and a searchable site out."""

import gc

# The lexicons are hundreds of thousands of objects that stay. At Python's own pace the collector of cycles walks all of
# them again and again while they load: a sixth of the time. Set here, where each process begins, workers too.
gc.set_threshold(50_000, 20, 20)

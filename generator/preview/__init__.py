"""The preview: what `mkdocs serve` does beyond one build after the other.

Two programs. `__main__` is the generator's: it stays in memory, with `turns` to say what an edit changes. The other is
MkDocs' own, where `mkdocs_hook` runs: `talk` asks the generator, `update` renders what changed, `reloading` tells the
browsers that show it.
"""

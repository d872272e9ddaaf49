"""Write the golden files again (`make golden`): look at their diff before you commit it."""

from tests.golden.making import EXPECTED, made

if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    for path in EXPECTED.iterdir():
        if path.name not in made():
            path.unlink()
            print(f"removed {path.name}")
    for name, text in sorted(made().items()):
        file = EXPECTED / name
        if not file.exists() or file.read_bytes() != text.encode():
            file.write_bytes(text.encode())
            print(f"wrote {name}")
